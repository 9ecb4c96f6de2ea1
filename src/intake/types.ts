import type { Observable } from 'rxjs'
import type { CarriedGraph } from '../formats/networks/carried-graph.ts'
import type { ColumnChoice, TableColumnRead, TableRead } from '../formats/tables/read-table.ts'
import type { TableSettings } from '../formats/tables/table-settings.ts'
import type { FrameChoice, Square } from '../formats/video/frame-choice.ts'
import type { VideoFacts } from '../formats/video/open-video.ts'
import type { Frame } from '../formats/video/take-frames.ts'
import type { ContentHash } from '../graph/base/content-hash.ts'
import type { JsonObject } from '../graph/base/json.ts'
import type { Problem, Result } from '../graph/document/problem.ts'
import type { OwnArray } from '../graph/values/own-arrays.ts'
import type { AnyTable } from '../graph/values/table.ts'
import type { KeptWeights } from '../import/kept-weights.ts'

/** A file that somebody brought. */
export interface BroughtFile {
  /** With its folders: `train/cat/a.jpg`. */
  readonly path: string
  readonly file: Blob
}

/** A picture of which something is kept; its size is that of what is kept. */
export interface TakenPicture {
  readonly content: ContentHash
  /** Without its folders: `a.jpg`. */
  readonly name: string
  /** With its folders, and with the name of the zip it came in as the outermost one. */
  readonly path: string
  readonly width: number
  readonly height: number
}

export interface Refused {
  readonly path: string
  readonly problem: Problem
}

export interface JobProgress {
  /** Files that are dealt with. */
  readonly done: number
  /** Files there are; grows while zips are opened. */
  readonly total: number
  /** Milliseconds; missing until there is something to guess it from. */
  readonly msLeft?: number
}

/** Something that takes a while. */
export interface Job<T> {
  readonly progress: { readonly value: JobProgress; readonly changes: Observable<JobProgress> }
  /** Ends it soon. What it said to be kept stays kept, and `result` resolves with that. */
  cancel(): void
  /** Never rejects for what a person can do something about. */
  readonly result: Promise<Result<T>>
}

export interface TakenPictures {
  /** In the order of their paths as they were brought. */
  readonly pictures: readonly TakenPicture[]
  readonly refused: readonly Refused[]
  /** Why it ended before it had come to all: no room is left, or somebody cancelled it. */
  readonly stopped?: Problem
}

export interface PicturesJob extends Job<TakenPictures> {
  /** Pictures as soon as they are kept, some at a time. Who writes them down at once loses none in a reload. */
  readonly kept: Observable<readonly TakenPicture[]>
}

/** What a camera, a video or the clipboard gives: red, green, blue and opacity of every pixel, row by row. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array<ArrayBuffer> | Uint8ClampedArray<ArrayBuffer>
}

/** A video that is open beside the page. Nothing is decoded before it is asked for. */
export interface Clip {
  readonly name: string
  readonly facts: VideoFacts
  /** Small pictures of the whole frames at these rising times, in seconds; their longer sides are `longer` pixels. */
  pictures(times: readonly number[], longer: number): AsyncGenerator<ImageBitmap, Problem | undefined>
  /** Ends with a problem where the clip cannot be decoded any further. */
  frames(choice: FrameChoice, square: Square): AsyncGenerator<Frame, Problem | undefined>
  /** The same frames as PNG pictures in a zip file, which comes last; before it, how many are in it. */
  zipped(choice: FrameChoice, square: Square): AsyncGenerator<number | Blob, Problem | undefined>
  close(): void
}

/** Files of arrays that are kept, with what is known of each array. */
export interface TakenArrays {
  /** In the order in which they were brought; what each is for is guessed. */
  readonly arrays: readonly OwnArray[]
  readonly refused: readonly Refused[]
}

/** A network that was made elsewhere, its weights kept. */
export interface TakenNetwork {
  /** As its file has it: `class_name`, `config` and whatever else stands there. */
  readonly model: JsonObject
  /** What the file is called. */
  readonly file: string
  /** Nothing where the file has none. */
  readonly weights?: KeptWeights
  /** Files of weights that the model names, but that were not brought. */
  readonly missing: readonly string[]
  /** The graph that the file was made of here. */
  readonly carried?: CarriedGraph
}

/** A table as somebody brought it, and what was said about how to read it. */
export interface TableOrder {
  /** What the file is called; empty for text that was pasted. */
  readonly name: string
  readonly source: Blob | string
  /** What is not said is guessed. */
  readonly settings: Partial<TableSettings>
  /** By the place of the column. */
  readonly columns: readonly (ColumnChoice | undefined)[]
}

/** What a column is taken for. */
export type PreviewColumn = Omit<TableColumnRead, 'values'>

/** A table as it would be taken with these settings. */
export interface TablePreview extends Omit<TableRead, 'settings' | 'columns' | 'cells'> {
  /** `sheets` of a spreadsheet, `file` with an encoding, or `text` that was pasted. */
  readonly kind: 'sheets' | 'file' | 'text'
  readonly settings: TableSettings
  /** The names of the sheets of a spreadsheet. */
  readonly sheets: readonly string[]
  readonly columns: readonly PreviewColumn[]
  /** The first rows, their cells as they are written. */
  readonly first: readonly (readonly string[])[]
  /** Too large for a document: it is kept by its content, without the columns that are not used. */
  readonly isLarge: boolean
  /** Letters that the encoding does not have. */
  readonly lostLetters: number
}

/** Takes in what people bring, beside the page, and keeps it. */
export interface Intake {
  /** Zips are opened on the way. */
  pictures(files: readonly BroughtFile[]): PicturesJob
  frame(pixels: Pixels, name: string): Promise<Result<TakenPicture>>
  /** Refused where the browser cannot decode it. */
  clip(file: BroughtFile): Promise<Result<Clip>>
  /** Of files of NumPy, idx files and tables of pixels; zips of such files are opened. */
  arrays(files: readonly BroughtFile[]): Job<TakenArrays>
  /** A network of Keras or TensorFlow.js, with the files of its weights. */
  network(files: readonly BroughtFile[]): Job<TakenNetwork>
  /** How a table would be read. */
  previewTable(order: TableOrder): Job<TablePreview>
  /** The table for a document; what is too large for one is kept. */
  table(order: TableOrder): Job<AnyTable>
}
