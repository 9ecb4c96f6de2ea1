import { openedAs } from '../../../session/files/opened-as.ts'

/** Asks for one file; nothing where the person changes their mind. */
export async function chooseFile(accept: string): Promise<File | undefined> {
  const [file] = await ask((input) => {
    input.accept = accept
  })
  return file
}

/** Asks for any number of files; none where the person changes their mind. */
export function chooseFiles(accept: string): Promise<readonly File[]> {
  return ask((input) => {
    input.accept = accept
    input.multiple = true
  })
}

/** Asks for a folder, and gives all files in it, however deep. */
export function chooseFolder(): Promise<readonly File[]> {
  return ask((input) => {
    input.webkitdirectory = true
  })
}

function ask(prepare: (input: HTMLInputElement) => void): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    prepare(input)
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}

/** What may hold pictures. */
export const PICTURE_FILES = 'image/*,.zip,application/zip'

export const ARRAY_FILES = '.npy,.npz,.idx,.gz,.csv,.zip'

/** Whether a file is one of arrays, as far as its name says it. */
export function isArrayFile({ name }: File): boolean {
  return /\.(npy|npz|idx)(\.gz)?$|idx\d-ubyte(\.gz)?$/i.test(name)
}

const PIXEL_HEADER = /^\uFEFF?"?(label|class|target|y)?"?,?"?(pixel_?[01]|1x1)"?,/i

/** Whether a file is a table of pixels as Kaggle has MNIST, and no other table: its names of columns say so. */
export async function isPixelTable(file: File): Promise<boolean> {
  if (!/\.csv$/i.test(file.name)) return false
  const start = await file
    .slice(0, 200)
    .text()
    .catch(() => '')
  return PIXEL_HEADER.test(start)
}

export const DATA_FILES = '.bin,.gz,.tgz,.tar'

/** Whether a file is data, and no graph. */
export function isDataFile({ name }: File): boolean {
  return /\.(bin|gz|tgz|tar)$/i.test(name)
}

export const GRAPH_FILES = '.json,.faltwerk,.png,.svg,.html,application/json,.keras,.h5,.hdf5,.bin,.zip'

export const TABLE_FILES =
  '.csv,.tsv,.tab,.txt,.dat,.xlsx,.xlsm,.xls,.ods,text/csv,text/tab-separated-values,text/plain'

/** The file of a network made elsewhere among others, which may hold its weights. */
export async function networkAmong(files: readonly File[]): Promise<File | undefined> {
  for (const file of files) {
    if (!/\.(keras|h5|hdf5|json|zip)$/i.test(file.name)) continue
    const kind = await openedAs(file)
    if (kind.ok && kind.value === 'network') return file
  }
  return undefined
}
