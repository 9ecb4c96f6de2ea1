import type { ContentHash } from '../../graph/base/content-hash.ts'
import { type FileToZip, writeZip } from '../zip/write-zip.ts'
import { packValue } from './pack-value.ts'
import {
  contentPath,
  GRAPH_PATH,
  graphPath,
  groupsPath,
  keptPath,
  type PortableHistory,
  type PortableRun,
  runPath,
} from './project-parts.ts'

export interface ProjectToWrite {
  /** The graph file, as it is read alone too. */
  readonly graph: string
  readonly contents: AsyncIterable<{ readonly hash: ContentHash; readonly bytes: Uint8Array }>
  readonly runs: readonly PortableRun[]
  readonly history?: PortableHistory
}

/** A project with all that belongs to it as one file, a piece after the other. */
export function writeProject(project: ProjectToWrite): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  return writeZip(filesOf(project))
}

async function* filesOf({ graph, contents, runs, history }: ProjectToWrite): AsyncGenerator<FileToZip> {
  yield text(GRAPH_PATH, graph)
  // Pictures are compressed already, and arrays are opened faster than they are unpacked.
  for await (const { hash, bytes } of contents)
    yield { path: contentPath(hash), pieces: [bytes], packing: 'stored' }
  for (const [at, run] of runs.entries()) yield* packed((part) => runPath(at, part), run)
  if (!history) return
  for (const [hash, document] of history.graphs) yield text(graphPath(hash), JSON.stringify(document))
  if (history.groups.length > 0) yield* packed(groupsPath, history.groups)
  let at = 0
  for await (const run of history.runs) {
    const place = at++
    yield* packed((part) => keptPath(place, part), run)
  }
}

const text = (path: string, written: string): FileToZip => ({
  path,
  pieces: [new TextEncoder().encode(written)],
  packing: 'small',
})

function packed(path: (part: 'text' | 'bytes') => string, value: unknown): readonly FileToZip[] {
  const { text: written, bytes } = packValue(value)
  return [text(path('text'), written), { path: path('bytes'), pieces: [bytes], packing: 'stored' }]
}
