import type { BroughtFile } from '../own-data-types.ts'

interface NamedFile extends BroughtFile {
  readonly file: File
}

/**
 * The files that were dropped, also those in dropped folders, however deep. To be called while the event is handled:
 * afterwards what was dropped can no longer be read.
 */
export function droppedFiles(transfer: DataTransfer): Promise<readonly NamedFile[]> {
  const roots = [...transfer.items].flatMap((item): readonly (FileSystemEntry | File)[] => {
    if (item.kind !== 'file') return []
    const root = item.webkitGetAsEntry?.() ?? item.getAsFile()
    return root ? [root] : []
  })
  return Promise.all(roots.map((root) => (root instanceof File ? [brought(root)] : filesIn(root)))).then(
    (files) => files.flat(),
  )
}

/** A file that was chosen, pasted or dropped by itself; one out of a chosen folder with its folders. */
export function brought(file: File): NamedFile {
  return { path: file.webkitRelativePath || file.name, file }
}

/** Files of a folder that are asked for at once. */
const AT_ONCE = 50

/** One folder after another: the browser answers all that is asked at once in one go, and the page stands still. */
async function filesIn(entry: FileSystemEntry): Promise<readonly NamedFile[]> {
  if (!entry.isDirectory) return fileOf(entry as FileSystemFileEntry)
  const entries = await entriesOf(entry as FileSystemDirectoryEntry)
  const files: NamedFile[] = []
  const folders = entries.filter(({ isDirectory }) => isDirectory)
  for (const folder of folders) files.push(...(await filesIn(folder)))
  const loose = entries.filter(({ isDirectory }) => !isDirectory) as FileSystemFileEntry[]
  for (let first = 0; first < loose.length; first += AT_ONCE)
    files.push(...(await Promise.all(loose.slice(first, first + AT_ONCE).map(fileOf))).flat())
  return files
}

async function fileOf(entry: FileSystemFileEntry): Promise<readonly NamedFile[]> {
  const file = await new Promise<File | undefined>((resolve) => entry.file(resolve, () => resolve(undefined)))
  return file ? [{ path: entry.fullPath.replace(/^\//, ''), file }] : []
}

/** The browser hands out a hundred at a time, and none when there are no more. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    )
    if (some.length === 0) return all
    all.push(...some)
  }
}
