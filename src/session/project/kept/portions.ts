import type { EntryOfFile } from './history-in-file.ts'

/** Bytes that are written at a time: what is put into the database is copied at a stretch. */
const PORTION = 2 ** 20

/** Runs in as few portions as can be written without the page standing still, each with its graph once. */
export function* portionsOf(entries: readonly EntryOfFile[]): Generator<readonly EntryOfFile[]> {
  const graphs = new Set<string>()
  let portion: EntryOfFile[] = []
  let bytes = 0
  for (const { document, ...entry } of entries) {
    const { graph, line } = entry.record
    const isNew = graph !== undefined && !graphs.has(graph)
    if (isNew) graphs.add(graph)
    portion.push(isNew && document ? { ...entry, document } : entry)
    bytes += line.bytes.data + (isNew ? line.bytes.graph : 0)
    if (bytes < PORTION) continue
    yield portion
    portion = []
    bytes = 0
  }
  if (portion.length > 0) yield portion
}
