import type { Json } from '../../../graph/base/json.ts'
import { fitOutputs } from '../../../graph/check/fit-outputs.ts'
import { ok, type Result } from '../../../graph/document/problem.ts'
import { bringArrays } from '../../../graph/values/bring-arrays.ts'
import type { OwnArrays } from '../../../graph/values/own-arrays.ts'
import type { ProjectSession, Workspace } from '../../../session/types.ts'
import type { BroughtFile, Refused } from '../own-data-types.ts'

/** The graph that ships for arrays of one's own. */
const GRAPH = 'own-arrays'

/**
 * Brings files of arrays to the node of the open project that takes some, where there is one alone; else to a project
 * of their own, whose network is made to fit them.
 */
export async function bringArraysTo(
  workspace: Workspace,
  files: readonly BroughtFile[],
): Promise<Result<readonly Refused[]>> {
  const { current } = workspace
  const there = current.value && arraysNodes(current.value)
  const isOwn = there?.length !== 1
  const opened = current.value && !isOwn ? ok(current.value) : await workspace.openShipped(GRAPH)
  if (!opened.ok) return opened
  const project = opened.value
  const [id] = arraysNodes(project)
  if (id === undefined) return ok([])
  const taken = await project.ownData.intake.arrays(files).result
  if (!taken.ok) return taken
  const { arrays, refused } = taken.value
  if (arrays.length === 0) return ok(refused)
  const known = (project.document.value.nodes[id]?.params.arrays ?? { files: [] }) as unknown as OwnArrays
  const value = bringArrays(known, arrays) as unknown as Json
  const set = project.perform({
    name: 'set-param',
    operation: { kind: 'set-param', id, param: 'arrays', value },
  })
  if (!set.ok) return set
  const registry = workspace.registry.value
  if (isOwn && registry)
    for (const operation of fitOutputs(project.checked.value, registry))
      project.perform({ name: 'set-param', operation })
  return ok(refused)
}

function arraysNodes({ document }: ProjectSession): readonly string[] {
  return Object.entries(document.value.nodes).flatMap(([id, { type }]) => (type === 'arrays' ? [id] : []))
}
