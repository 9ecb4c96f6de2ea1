import type { GraphDocument } from '../graph/document/document.ts'

/** What a person takes along as a file. */
export interface ToExport {
  readonly document: GraphDocument
}

/** A kind of file that a project can be saved as. */
export interface ExportFormat {
  /** Of the file's name, without the point. */
  readonly extension: string
  readonly mediaType: string
  /** The file. What is large only for this format is imported inside, so that nobody else waits for it. */
  readonly write: (what: ToExport) => Uint8Array | Promise<Uint8Array>
}

/** Everything a person reads about a format, in one language. */
export interface FormatWords {
  /** The menu item that saves a project so. */
  readonly save: string
  /** What the file is good for, in the help of the command line. */
  readonly summary: string
}
