import { isNotLoaded } from '../../graph/base/not-loaded.ts'
import type { GraphDocument } from '../../graph/document/document.ts'
import { failed, ok, problem, type Result } from '../../graph/document/problem.ts'
import type { Registry } from '../../graph/node/registry.ts'
import type { ReadGraph } from '../../import/network-to-graph.ts'
import type { BroughtFile, Intake } from '../../intake/types.ts'

/** What networks that were made elsewhere are read with. */
export interface NetworkReading {
  readonly intake: Intake
  readonly registry: Registry
  /** Gives the cards of a graph that nobody has laid out yet their places; they stay where they are where left out. */
  readonly arrange?: ((document: GraphDocument) => Promise<GraphDocument>) | undefined
}

/** The graph of a network made elsewhere; its weights are kept before. */
export async function readNetwork(
  files: readonly BroughtFile[],
  { intake, registry, arrange }: NetworkReading,
): Promise<Result<ReadGraph>> {
  const taken = await intake.network(files).result
  if (!taken.ok) return taken
  try {
    const { networkToGraph } = await import('../../import/network-to-graph.ts')
    const read = networkToGraph(taken.value, registry)
    if (!read.ok || read.value.isLaidOut || !arrange) return read
    return ok({ ...read.value, document: await arrange(read.value.document) })
  } catch (error) {
    if (isNotLoaded(error)) return failed(problem('program-missing'))
    throw error
  }
}
