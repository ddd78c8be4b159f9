import type { Painters } from '../export/painters.ts'
import type { Story } from '../model/story.ts'
import type { TimelineStore } from '../store/timeline-store.ts'

/** A page of paper or a slide, lying. */
export type PageSize = 'a4' | 'letter' | 'wide'

/** What of an export the reader may choose; a format names those that it heeds. */
export interface ExportChoices {
  /** All of the time that the filters leave, or the stretch that is seen. */
  readonly extent: 'whole' | 'view'
  readonly theme: 'light' | 'dark'
  readonly page: PageSize
  /** Pixels of the file for one of the page. */
  readonly scale: 1 | 2 | 3 | 4
  readonly hasBackground: boolean
}

/** What a format is made from. */
export interface ExportRequest extends ExportChoices {
  /** What was shown when the file was asked for: a snapshot, which nothing changes while the file is made. */
  readonly store: TimelineStore
  /** The whole address that opens the same view again. */
  readonly link: string
  /** The bytes of a file of the app, such as a font, by its path beside the page. */
  readonly readAsset: (path: string) => Promise<ArrayBuffer>
  /** The reader's own stories, where a format takes them along. */
  readonly ownStories?: () => Promise<readonly Story[]>
  /** What draws the pictures; the painters of the screen where it is left out. */
  readonly painters?: Painters
  /** Lets the page draw and the reader cancel, in the midst of long work. */
  readonly pause: () => Promise<void>
}

/** Says how much is done, 0 … 1, and what is being done, in words: "Drawing page 3 of 12". */
export type ExportProgress = (share: number, doing: string) => void

/** One kind of file to take away, or another way to put what is shown on paper. */
export interface ExportFormat {
  readonly id: string
  /** "PDF". */
  readonly label: string
  /** What it is good for, in a few words. */
  readonly purpose: string
  /** Of the file name, without the dot. */
  readonly extension: string
  /** Where the view that is shown does not say what the file holds. */
  readonly fileName?: (store: TimelineStore) => string
  readonly options: readonly (keyof ExportChoices)[]
  /** Whether how much of the time is taken makes a difference to what is shown; it does where this is left out. */
  readonly isExtentHeeded?: (store: TimelineStore) => boolean
  /** What a reader might expect in the file and not find, or might not know of it. */
  readonly note?: (store: TimelineStore, choices: ExportChoices) => string | undefined
  /** Whether the view that is shown can be taken away so; always, where it is left out. */
  readonly isOffered?: (store: TimelineStore) => boolean
  /** What is done with it, as the button says, and how that is told; it is saved as a file where this is left out. */
  readonly hand?: { readonly verb: string; readonly done: string }
  /**
   * Makes the file; nothing comes of what does not become one. What it needs is fetched here and not before. Rejects with an `ExportFault` where the
   * reader can do something about it, and with the signal's reason once it is cancelled.
   */
  readonly make: (
    request: ExportRequest,
    progress: ExportProgress,
    signal: AbortSignal,
  ) => Promise<Blob | undefined>
}
