import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ensure } from '../base/assert.ts'
import { createRealStore } from '../store/testing/real-store.ts'
import { placeFoldList } from './place-fold-list.ts'

it('keeps the list beside its fold and within the picture, wherever the rows are scrolled', () => {
  const store = createRealStore()
  fc.assert(
    fc.property(
      fc.integer({ min: 344, max: 1700 }),
      fc.integer({ min: 260, max: 900 }),
      fc.nat(600),
      (widthPx, heightPx, scrollTopPx) => {
        store.actions.chartResized({ widthPx, heightPx })
        store.actions.rowsScrolled(scrollTopPx)
        const scene = store.select.scene()
        const fold = ensure(scene.rows.flatMap(({ folds }) => folds)[0], 'a fold')
        const place = placeFoldList(fold, scene, store.getState())
        expect(place.left).toBeGreaterThanOrEqual(8)
        expect(place.left + place.width).toBeLessThanOrEqual(widthPx - 8)
        expect([place.top, place.bottom].filter((side) => side !== undefined)).toHaveLength(1)
        expect(place.maxHeight).toBeGreaterThan(heightPx / 2 - 20)
      },
    ),
    { numRuns: 60 },
  )
})
