import { expect, it } from 'vitest'
import { OPENING_WINDOWS, WHOLE_WINDOWS } from '../layout/testing/real-scene.ts'
import { selectionOfSource, sourceOfSelection } from './actions.ts'
import { createRealStore } from './testing/real-store.ts'

it('adds a choice to a filter and takes it out again', () => {
  const { actions, getState } = createRealStore()
  actions.filterToggled('kinds', 'readout')
  actions.filterToggled('kinds', 'supply')
  expect(getState().criteria.kinds).toEqual(['readout', 'supply'])
  actions.filterToggled('kinds', 'readout')
  expect(getState().criteria.kinds).toEqual(['supply'])
})

it('drops one criterion, or all of them', () => {
  const { actions, getState } = createRealStore()
  actions.filterChosen('phases', ['2'])
  actions.searched('orphan')
  actions.conflictOnlyToggled()
  actions.filterCleared('q')
  expect(getState().criteria).toMatchObject({ phases: ['2'], q: '', conflictOnly: true })
  actions.filterCleared()
  expect(getState().criteria).toMatchObject({ phases: [], conflictOnly: false })
})

it('closes the list of a fold when what it lists may have changed', () => {
  const { actions, getState } = createRealStore()
  actions.foldOpened('fold:clr131-pediatric:x')
  actions.searched('orphan')
  expect(getState().openFold).toBeUndefined()
})

it('takes the window that is seen first for no window at all', () => {
  const { actions, getState, select } = createRealStore()
  actions.windowMoved({ from: 17_000, to: 17_100 })
  expect(getState().window).toEqual({ from: 17_000, to: 17_100 })
  actions.windowMoved({ ...select.homeWindow() })
  expect(getState().window).toBeUndefined()
})

it('fits everything that is public, which is more than is seen first', () => {
  const { actions, getState, select } = createRealStore()
  expect(select.window()).toEqual(OPENING_WINDOWS.public)
  actions.windowFitted()
  expect(getState().window).toEqual(WHOLE_WINDOWS.public)
  expect(select.fitWindow()).toEqual(WHOLE_WINDOWS.public)
})

it('has by the documents alone all of their time in the window that is seen first', () => {
  const { actions, getState, select } = createRealStore({ evidence: 'documents' })
  expect(select.window()).toEqual(WHOLE_WINDOWS.documents)
  actions.windowFitted()
  expect(getState().window).toBeUndefined()
})

it('tells a selected document from a selected thing', () => {
  const { actions, getState } = createRealStore()
  actions.sourceSelected('cellectar-2014-03-04')
  expect(sourceOfSelection(getState().selected)).toBe('cellectar-2014-03-04')
  expect(sourceOfSelection('import-alert')).toBeUndefined()
  expect(sourceOfSelection(selectionOfSource('x'))).toBe('x')
})
