import type { Story } from '../model/story.ts'
import { captureView, nextStory } from './capture-view.ts'
import { EXPORT_FORMATS } from './export-formats.ts'
import { actionsOf } from './palette-command.ts'
import type { Command, PaletteEntry, PalettePorts } from './palette-command.ts'
import { THIS_VIEW } from './use-told-stories.ts'

/** Making stories, telling them, and taking what is shown away. */
export function takingActions(ports: PalettePorts): readonly PaletteEntry[] {
  return actionsOf([
    ...presentingCommands(ports),
    ...storyCommands(ports),
    ...storyPages(ports),
    ...exportCommands(ports),
    ...sharingCommands(ports),
  ])
}

function presentingCommands({ store: { actions }, stories }: PalettePorts): readonly Command[] {
  return [
    {
      title: 'Present a story',
      words: 'tell full screen slides clicker',
      keys: 'P',
      run: () => {
        actions.choosingToggled(true)
      },
    },
    ...stories.map((story) => ({
      title: `Present: ${story.title}`,
      words: 'story tell full screen',
      isOff: story.scenes.length === 0,
      run: () => {
        actions.sceneTold(story.id, story.scenes[0]?.id)
      },
    })),
  ]
}

/** The pages of the panel of stories. */
function storyPages({ store: { actions }, stories }: PalettePorts): readonly Command[] {
  return stories
    .filter(({ id }) => id !== THIS_VIEW)
    .map(({ id, title }) => ({
      title: `Open story: ${title}`,
      words: 'scenes make change panel',
      run: () => {
        actions.storyOpened({ id })
      },
    }))
}

function storyCommands(ports: PalettePorts): readonly Command[] {
  const { store, shelf } = ports
  const { actions } = store
  const open = openOwnStory(ports)
  const { canUndo, canRedo } = shelf.getState()
  return [
    {
      title: 'Stories',
      words: 'scenes make import',
      run: () => {
        actions.storiesToggled(true)
      },
    },
    {
      title: `Capture this view in “${open?.title ?? ''}”`,
      words: 'scene add story',
      isOff: open === undefined,
      run: () => {
        if (open !== undefined) captureView(store, shelf, open)
      },
    },
    {
      title: 'Capture this view in a new story',
      words: 'make scene begin',
      run: () => {
        captureView(store, shelf, nextStory(shelf))
      },
    },
    {
      title: 'Undo the last change of a story',
      words: 'back',
      keys: 'Ctrl Z',
      isOff: !canUndo,
      run: shelf.undo,
    },
    {
      title: 'Redo the change of a story',
      words: 'again',
      keys: 'Ctrl Y',
      isOff: !canRedo,
      run: shelf.redo,
    },
  ]
}

/** The reader's own story that the panel shows. */
function openOwnStory({ store, shelf }: PalettePorts): Story | undefined {
  const { openStory, isStoriesOpen } = store.getState()
  if (!isStoriesOpen) return undefined
  return shelf.getState().stories.find(({ id }) => id === openStory?.id)
}

function exportCommands({ store, onExportAt, onPrint }: PalettePorts): readonly Command[] {
  const isNothingShown = store.select.matched().length === 0
  const formats = EXPORT_FORMATS.filter(({ isOffered }) => isOffered?.(store) !== false)
  return [
    ...formats.map(({ id, label, purpose }, index) => ({
      title: `Export as ${label}`,
      words: `save file take away ${purpose}`,
      ...(index === 0 ? { keys: 'E' } : {}),
      run: () => {
        onExportAt(id)
      },
    })),
    {
      title: 'Print',
      words: 'paper',
      keys: 'Ctrl P',
      isOff: isNothingShown,
      run: onPrint,
    },
  ]
}

function sharingCommands({ store: { actions }, onCopyLink }: PalettePorts): readonly Command[] {
  return [
    {
      title: 'Share',
      words: 'link frozen embed copy picture clipboard',
      keys: 'L',
      run: () => {
        actions.sharingToggled(true)
      },
    },
    { title: 'Copy link to this view', words: 'share address', run: onCopyLink },
  ]
}
