import type { ContentReader } from '../contents/content-store.ts'
import type { PortableHistory, PortableRun } from '../formats/project/project-parts.ts'
import type { GraphDocument } from '../graph/document/document.ts'

/** What a person takes along as a file. */
export interface ToExport {
  readonly document: GraphDocument
  /** Where what the graph names by content is kept. */
  readonly contents: ContentReader
  /** The latest run of each trainer, with its weights. */
  readonly runs: () => Promise<readonly PortableRun[]>
  /** The history of runs, where there is one; those in `latest` are in the file anyway. */
  readonly history?: (latest: readonly PortableRun[]) => Promise<PortableHistory>
}

/** The bytes of a file: at once, or a piece after the other where it may be longer than the memory. */
export type FileBytes = Uint8Array<ArrayBuffer> | AsyncIterable<Uint8Array<ArrayBuffer>>

/** A kind of file that a project can be saved as. */
export interface ExportFormat {
  /** Of the file's name, without the point. */
  readonly extension: string
  readonly mediaType: string
  /** The file. What is large only for this format is imported inside, so that nobody else waits for it. */
  readonly write: (what: ToExport) => FileBytes
}

/** Everything a person reads about a format, in one language. */
export interface FormatWords {
  /** The menu item that saves a project so. */
  readonly save: string
  /** What the file is good for, in the help of the command line. */
  readonly summary: string
}
