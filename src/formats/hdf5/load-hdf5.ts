import { openedOnce } from '../../graph/base/opened-once.ts'

type Library = Pick<typeof import('h5wasm'), 'File' | 'Group' | 'Dataset'>

/** What is needed of the library's file system, which is in memory. */
interface Files {
  /** The open files by their number; 2 is where the library prints what went wrong. */
  readonly streams: readonly object[]
  open(path: string, mode: 'w'): object
  close(stream: object): void
  writeFile(path: string, bytes: Uint8Array): void
  readFile(path: string): Uint8Array
  unlink(path: string): void
}

const ERRORS = 2

export interface Hdf5Library extends Library {
  readonly files: Files
}

/** HDF5 of the HDF Group, compiled for the web by NIST: a megabyte, loaded when there is a file for it. */
export const loadHdf5 = openedOnce(async (): Promise<Hdf5Library> => {
  const { ready, File, Group, Dataset } = await import('h5wasm')
  const { FS } = (await ready) as unknown as { readonly FS: Files }
  // Of a damaged file it prints pages that mean nothing to anybody. What is opened next takes the free number.
  const errors = FS.streams[ERRORS]
  if (errors) FS.close(errors)
  FS.open('/dev/null', 'w')
  return { File, Group, Dataset, files: FS }
})

let count = 0

/** A name in the library's file system that nobody else uses. */
export function freshPath(): string {
  return `/${++count}.h5`
}
