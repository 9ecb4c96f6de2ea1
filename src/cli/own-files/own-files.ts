import { registry } from '../../../nodes/registry.ts'
import type { ContentStore } from '../../contents/content-store.ts'
import { check } from '../../graph/check/check.ts'
import { type CheckedGraph, checkedNodes } from '../../graph/check/checked-graph.ts'
import { fitOutputs } from '../../graph/check/fit-outputs.ts'
import { apply } from '../../graph/document/apply.ts'
import type { NodeId } from '../../graph/document/document.ts'
import type { Operation } from '../../graph/document/operation.ts'
import type { Parameter } from '../../graph/node/parameter.ts'
import { sayProblem } from '../say-problem.ts'
import type { Terminal } from '../terminal.ts'
import { bringArrays } from './bring-arrays.ts'
import { bringPictures } from './bring-pictures.ts'
import { bringTable } from './bring-table.ts'
import type { Bringer, Brought } from './bringer.ts'
import { listFolder } from './list-folder.ts'

const BRINGERS: Readonly<Partial<Record<Parameter['kind'], Bringer>>> = {
  arrays: bringArrays,
  pictures: bringPictures,
  table: bringTable,
}

export interface OwnFiles {
  readonly graph: CheckedGraph
  readonly contents: ContentStore
}

/**
 * Brings what lies in a folder to the nodes that wait for people's own data; those that have some find theirs by its
 * content. Layers whose size follows from the data are then as wide as it asks for, which is said on stderr.
 */
export async function bringOwnFiles(
  { graph, contents }: OwnFiles,
  folder: string | undefined,
  json: boolean,
  terminal: Terminal,
): Promise<OwnFiles | undefined> {
  const open = openParameters(graph)
  if (folder === undefined || open.length === 0) return { graph, contents }
  const paths = await listFolder(folder)
  const operations: Operation[] = []
  for (const { id, param, kind, value } of open) {
    const bringer = BRINGERS[kind] as Bringer
    const brought = await bringer.bring(folder, paths, contents, value)
    if (!brought.ok) {
      for (const problem of brought.problems) terminal.note(`${id}: ${sayProblem(problem, terminal.words)}`)
      return undefined
    }
    const { refused, said } = brought.value
    for (const { path, problem } of refused) terminal.note(`${path}: ${sayProblem(problem, terminal.words)}`)
    if (said) terminal.note(`${id}: ${terminal.say(said.message, said.values)}`)
    if (json) terminal.print(JSON.stringify(asEvent(id, brought.value)))
    if (brought.value.value !== undefined && bringer.isEmpty(value))
      operations.push({ kind: 'set-param', id, param, value: brought.value.value })
  }
  return { graph: operations.length > 0 ? fitted(changed(graph, operations), terminal) : graph, contents }
}

function asEvent(node: NodeId, { value, refused }: Brought) {
  const files = refused.map(({ path, problem }) => ({ path, code: problem.code }))
  return { event: 'brought', node, value, refused: files }
}

function openParameters(graph: CheckedGraph) {
  return checkedNodes(graph).flatMap(({ id, definition, params }) =>
    Object.entries(definition?.params ?? {}).flatMap(([param, { kind }]) => {
      const [bringer, value] = [BRINGERS[kind], params[param] ?? null]
      return bringer && (bringer.isWaiting?.(value) ?? true) ? [{ id, param, kind, value }] : []
    }),
  )
}

/** The graph with the widths and activations of outputs as what was brought asks for. */
function fitted(graph: CheckedGraph, terminal: Terminal): CheckedGraph {
  const operations = fitOutputs(graph, registry)
  for (const { id, param, value } of operations)
    terminal.note(terminal.say('fitted', { node: id, param, value: String(value) }))
  return operations.length > 0 ? changed(graph, operations) : graph
}

function changed(graph: CheckedGraph, operations: readonly Operation[]): CheckedGraph {
  const applied = apply(graph.document, { kind: 'batch', operations })
  if (!applied.ok) throw new Error(`own files refused: ${JSON.stringify(applied.problems)}`)
  return check(applied.value.document, registry)
}
