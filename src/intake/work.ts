import type { ContentStore } from '../contents/content-store.ts'
import type { Result } from '../graph/document/problem.ts'
import type { AnyTable } from '../graph/values/table.ts'
import { takeArrays } from './arrays/take-arrays.ts'
import { type PictureTask, type TasksDone, takeFrame, takePictures } from './pictures/take-pictures.ts'
import { zipSizes } from './pictures/zip-places.ts'
import { keepTable, previewTable } from './tables/take-in-table.ts'
import type {
  BroughtFile,
  Pixels,
  TableOrder,
  TablePreview,
  TakenArrays,
  TakenNetwork,
  TakenPicture,
} from './types.ts'

/** What is done beside the page, by name. What goes in and comes out is plain data. */
export interface IntakeWork {
  zip: { input: { readonly zip: Blob; readonly id: string }; output: Result<Float64Array<ArrayBuffer>> }
  pictures: { input: readonly PictureTask[]; output: TasksDone }
  frame: { input: { readonly pixels: Pixels; readonly name: string }; output: Result<TakenPicture> }
  arrays: { input: readonly BroughtFile[]; output: Result<TakenArrays> }
  network: { input: readonly BroughtFile[]; output: Result<TakenNetwork> }
  previewTable: { input: TableOrder; output: Result<TablePreview> }
  table: { input: TableOrder; output: Result<AnyTable> }
}

export type WorkName = keyof IntakeWork
export type WorkInput<W extends WorkName> = IntakeWork[W]['input']
export type WorkOutput<W extends WorkName> = IntakeWork[W]['output']

/** What work is done with. */
export interface WorkTools {
  readonly contents: ContentStore
  readonly report: (done: number) => void
  readonly isCancelled: () => boolean
}

export const WORK: {
  readonly [W in WorkName]: (input: WorkInput<W>, tools: WorkTools) => Promise<WorkOutput<W>>
} = {
  zip: ({ zip, id }) => zipSizes(zip, id),
  pictures: (tasks, { contents, isCancelled }) => takePictures(tasks, contents, isCancelled),
  frame: ({ pixels, name }, { contents }) => takeFrame(pixels, name, contents),
  arrays: (files, { contents, report, isCancelled }) => takeArrays(files, contents, report, isCancelled),
  network: async (files, { contents }) => {
    // What reads files of networks is not part of the worker’s base: few bring one.
    const { takeNetwork } = await import('./networks/take-network.ts')
    return takeNetwork(files, contents)
  },
  previewTable,
  table: (order, { contents }) => keepTable(order, contents),
}
