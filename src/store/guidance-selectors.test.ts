import { describe, expect, it } from 'vitest'
import { REAL_SCOPES } from '../query/testing/real-scopes.ts'
import { createDosesSelector } from './doses-selector.ts'
import { createGuidanceSelectors } from './guidance-selectors.ts'
import { createSlipSelector } from './slip-selector.ts'
import { createRealStore } from './testing/real-store.ts'

describe.each(REAL_SCOPES)('with evidence=%s', (evidence) => {
  it('shows of the verdicts that are chosen only these, and keeps the record whole', () => {
    const store = createRealStore({ evidence })
    const guidance = createGuidanceSelectors(store)
    const records = guidance.records()
    store.actions.filterChosen('verdicts', ['overdue'])
    expect(new Set(guidance.ledger().map(({ verdict }) => verdict))).toEqual(new Set(['overdue']))
    expect(guidance.allVerdicts().length).toBeGreaterThan(guidance.ledger().length)
    expect(guidance.records()).toEqual(records)
  })

  it('shows only promises of the program that is asked for', () => {
    const store = createRealStore({ evidence })
    const wanted = store.index.dataset.programs.filter(({ id }) => id === 'clr131-mm-p1')
    store.actions.filterChosen(
      'programs',
      wanted.map(({ id }) => id),
    )
    const { ledger } = createGuidanceSelectors(store)
    const programs = ledger().map((row) => row.programs.some((id) => id === 'clr131-mm-p1'))
    expect(new Set(programs)).toEqual(new Set([true]))
  })

  it('works out nothing anew for a hover but what stands out', () => {
    const store = createRealStore({ evidence })
    const { ledger } = createGuidanceSelectors(store)
    const slip = createSlipSelector(store)
    const doses = createDosesSelector(store)
    const before = { slip: slip(), doses: doses(), rows: ledger() }
    store.actions.markHovered(before.slip.targets[0]?.itemId)
    expect(ledger()).toBe(before.rows)
    expect(slip().grid).toBe(before.slip.grid)
    expect(slip()).not.toBe(before.slip)
    expect(doses().grids).toBe(before.doses.grids)
  })

  it('shows every dose in the unit that is chosen, at the same height', () => {
    const store = createRealStore({ evidence })
    const doses = createDosesSelector(store)
    const before = doses()
    store.actions.unitChosen('mbq')
    const after = doses()
    expect(after.columns.map(({ bar }) => Math.round(bar.height))).toEqual(
      before.columns.map(({ bar }) => Math.round(bar.height)),
    )
    const names = after.targets.map(({ name }) => name).join(' ')
    expect(names).toContain('1156.25 MBq/m²')
    expect(names).not.toContain('mCi')
  })
})
