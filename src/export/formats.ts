import type { Language } from '../graph/base/text.ts'
import type { ExportFormat, FormatWords } from './export-format.ts'
import { graphFile } from './graph-file/graph-file.ts'
import { projectFile } from './project-file/project-file.ts'

/** The formats of files, by the name of their folder, in the order of the menus. */
export const FORMATS = {
  'graph-file': graphFile,
  'project-file': projectFile,
} as const satisfies Readonly<Record<string, ExportFormat>>

export type FormatId = keyof typeof FORMATS

export const FORMAT_IDS = Object.keys(FORMATS) as readonly FormatId[]

/** As what a project is exported: the graph, under its English title, where nothing is said. */
export interface ExportAs {
  readonly format?: FormatId
  /** Of the title that names the file. */
  readonly language?: Language
}

export interface ExportedFile {
  readonly fileName: string
  readonly file: Blob
}

/** The words of all formats in one language. */
export type WordsOfFormats = Readonly<Record<FormatId, FormatWords>>
