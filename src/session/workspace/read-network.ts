import type { Result } from '../../graph/document/problem.ts'
import type { Registry } from '../../graph/node/registry.ts'
import type { ReadGraph } from '../../import/network-to-graph.ts'
import type { BroughtFile, Intake } from '../../intake/types.ts'

/** The graph of a network made elsewhere; its weights are kept before. */
export async function readNetwork(
  files: readonly BroughtFile[],
  { intake, registry }: { readonly intake: Intake; readonly registry: Registry },
): Promise<Result<ReadGraph>> {
  const taken = await intake.network(files).result
  if (!taken.ok) return taken
  const { networkToGraph } = await import('../../import/network-to-graph.ts')
  return networkToGraph(taken.value, registry)
}
