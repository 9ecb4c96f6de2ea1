import type { OpenProjectFile } from '../../../formats/project/read-project.ts'
import type { GraphDocument } from '../../../graph/document/document.ts'
import { parseDocument } from '../../../graph/file/parse-document.ts'
import type { Registry } from '../../../graph/node/registry.ts'
import { aboutBytes } from '../../../runs/about-bytes.ts'
import { graphHash } from '../../../runs/graph-hash.ts'
import type { KeptLine } from '../../../runs/kept-line.ts'
import { isKeptLine } from '../../../runs/kept-schema.ts'
import { isCheckpoint } from '../../../runs/run-schema.ts'
import { isUnderWay } from '../../../runs/run-state.ts'
import { readStoredRun, storedRun } from '../../../runs/stored-run.ts'
import type { KeptEntry } from '../../../storage/kept-types.ts'
import type { LineRecord } from './kept-records.ts'

/** A run of a file as it can be kept in a project. */
export interface EntryOfFile extends KeptEntry {
  readonly record: LineRecord
}

/**
 * The history that a project file carries, a run after the other, to be kept in a project; nothing for a damaged one.
 * The file may come from anywhere: whatever is in it is looked at. The latest runs of its trainers get their weights
 * only where the trainers do not come along.
 */
export async function* historyInFile(
  { history, runs }: OpenProjectFile,
  project: string,
  registry: Registry,
  { withTrainers }: { readonly withTrainers: boolean },
): AsyncGenerator<EntryOfFile | undefined> {
  const graphs = new Map<string, GraphDocument>()
  for await (const { hash, text } of history.graphs) {
    const read = parseDocument(text, registry)
    if (read.ok) graphs.set(hash, read.value.document)
  }
  const latest = new Map(runs.map((run) => [run.run, run]))
  for await (const kept of history.runs) {
    const line = kept?.line
    if (!kept || !isKeptLine(line) || isUnderWay(line.status)) {
      yield undefined
      continue
    }
    const own = latest.get(line.run)
    const stored = readStoredRun(kept.data ?? own?.data)
    if (!stored || stored.state.run !== line.run) {
      yield undefined
      continue
    }
    const data = storedRun({ state: stored.state, curve: stored.curve })
    const found = kept.weights ?? (withTrainers ? undefined : own?.weights)
    const weights = isCheckpoint(found) ? found : undefined
    const document = kept.graph === undefined ? undefined : graphs.get(kept.graph)
    yield entryOf(project, line, data, weights, document)
  }
}

function entryOf(
  project: string,
  line: KeptLine,
  data: unknown,
  weights: unknown,
  document: GraphDocument | undefined,
): EntryOfFile {
  const bytes = {
    data: aboutBytes(data),
    weights: weights === undefined ? 0 : aboutBytes(weights),
    graph: document ? aboutBytes(document) : 0,
  }
  const graph = document && graphHash(document)
  const record = { project, run: line.run, line: { ...line, bytes }, ...(graph !== undefined && { graph }) }
  return { record, data, ...(weights !== undefined && { weights }), ...(document && { document }) }
}
