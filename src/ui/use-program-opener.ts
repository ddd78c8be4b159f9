import { useApp } from './app-context.ts'

/** Opens the view of a program by its id. */
export function useProgramOpener(): (id: string) => void {
  const { store } = useApp()
  return (id) => {
    const program = store.index.dataset.programs.find((each) => String(each.id) === id)
    if (program !== undefined) store.actions.programOpened(program.id)
  }
}
