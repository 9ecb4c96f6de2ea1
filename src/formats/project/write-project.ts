import type { ContentHash } from '../../graph/base/content-hash.ts'
import { type FileToZip, writeZip } from '../zip/write-zip.ts'
import { packValue } from './pack-value.ts'
import { contentPath, GRAPH_PATH, type PortableRun, runPath } from './project-parts.ts'

export interface ProjectToWrite {
  /** The graph file, as it is read alone too. */
  readonly graph: string
  readonly contents: AsyncIterable<{ readonly hash: ContentHash; readonly bytes: Uint8Array }>
  readonly runs: readonly PortableRun[]
}

/** A project with all that belongs to it as one file, a piece after the other. */
export function writeProject(project: ProjectToWrite): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  return writeZip(filesOf(project))
}

async function* filesOf({ graph, contents, runs }: ProjectToWrite): AsyncGenerator<FileToZip> {
  const text = (path: string, written: string) => ({
    path,
    pieces: [new TextEncoder().encode(written)],
    packing: 'small' as const,
  })
  yield text(GRAPH_PATH, graph)
  // Pictures are compressed already, and arrays are opened faster than they are unpacked.
  for await (const { hash, bytes } of contents)
    yield { path: contentPath(hash), pieces: [bytes], packing: 'stored' }
  for (const [at, run] of runs.entries()) {
    const packed = packValue(run)
    yield text(runPath(at, 'text'), packed.text)
    yield { path: runPath(at, 'bytes'), pieces: [packed.bytes], packing: 'stored' }
  }
}
