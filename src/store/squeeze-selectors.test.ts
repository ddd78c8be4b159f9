import { describe, expect, it } from 'vitest'
import type { EvidenceScope } from '../query/criteria.ts'
import { REAL_SCOPES } from '../query/testing/real-scopes.ts'
import { makeDay } from '../time/day.ts'
import { xOfDay } from '../time/viewport.ts'
import { createRealStore } from './testing/real-store.ts'

function squeezedStore(evidence: EvidenceScope = 'documents') {
  const store = createRealStore({ evidence })
  store.actions.filterChosen('kinds', ['trial-start'])
  store.actions.squeezeToggled()
  return store
}

describe('squeezing', () => {
  it('keeps the window in days of the calendar, and draws what is empty in it short', () => {
    const store = createRealStore({ evidence: 'documents' })
    store.actions.filterChosen('kinds', ['trial-start'])
    const { select, actions } = store
    const [window, full] = [select.window(), select.viewport()]
    actions.squeezeToggled()
    expect(select.window()).toBe(window)
    const [first] = select.emptyStretches()
    const widthIn = (viewport: typeof full): number =>
      xOfDay(viewport, first?.to ?? NaN) - xOfDay(viewport, first?.from ?? NaN)
    expect(widthIn(full)).toBeGreaterThan(300)
    expect(widthIn(select.viewport())).toBeCloseTo(18, 0)
    expect(select.scene().axis.breaks).toHaveLength(2)
    expect(select.scene().overview.breaks).toHaveLength(2)
    actions.squeezeToggled()
    expect(select.viewport()).toEqual(full)
    expect(select.scene().axis.breaks).toBeUndefined()
  })

  it.each(REAL_SCOPES)(
    'leaves every mark outside of the breaks, and in its order: %s',
    (evidence) => {
      const { select, actions } = squeezedStore(evidence)
      actions.windowFitted()
      const order = (): readonly string[] =>
        select
          .scene()
          .rows.flatMap(({ glyphs }) =>
            glyphs.toSorted((a, b) => a.x - b.x).map(({ target }) => target.id),
          )
      const squeezed = order()
      const breaks = select.scene().axis.breaks ?? []
      const marks = select.scene().rows.flatMap(({ glyphs }) => glyphs)
      const inside = marks.filter(({ x }) => breaks.some((each) => x > each.x && x < each.x + 18))
      expect(inside).toEqual([])
      actions.squeezeToggled()
      expect(squeezed).toEqual(order())
    },
  )

  it('rests while lanes are aligned, and is there again afterwards', () => {
    const { select, actions } = squeezedStore()
    actions.alignChosen('trial-start')
    expect(select.isSqueezed()).toBe(false)
    expect(select.limits().breaks).toBeUndefined()
    expect(select.scene().axis.breaks).toBeUndefined()
    actions.alignChosen(undefined)
    expect(select.scene().axis.breaks).toHaveLength(2)
  })

  it('never squeezes the day up to which everything counts', () => {
    const { select, actions } = squeezedStore()
    const asOf = makeDay({ year: 2015, month: 9, dayOfMonth: 30 })
    actions.asOfChanged(asOf)
    const stretches = select.emptyStretches()
    expect(stretches.length).toBeGreaterThan(0)
    expect(stretches.filter(({ from, to }) => from <= asOf && asOf < to)).toEqual([])
  })

  it('works the viewport out once for one state', () => {
    const { select, actions } = createRealStore({ selected: 'import-alert' })
    actions.squeezeToggled()
    actions.windowMoved({ from: 17_000, to: 17_400 })
    const viewport = select.viewport()
    expect(select.viewport()).toBe(viewport)
  })
})
