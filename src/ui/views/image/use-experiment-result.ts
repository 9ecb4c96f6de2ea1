import type { CheckedNode } from '../../../graph/check/checked-graph.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import type { ExperimentResult } from '../../../graph/node/experiment-contribution.ts'
import type { Grid } from '../../../graph/values/grid.ts'
import type { Preview } from '../../../session/types.ts'
import { useProject } from '../../base/context.tsx'
import { usePreview } from '../../base/use-preview.ts'

/** What an experiment makes of what arrives, as it changes. */
export function useExperimentResult(id: NodeId): Preview<ExperimentResult> {
  const project = useProject()
  return usePreview(() => project.experiment(id), [project, id])
}

/** The grid at a node's first output. */
export function mainOutput({ definition }: CheckedNode, { outputs }: ExperimentResult): Grid | undefined {
  const [port] = Object.keys(definition?.outputs ?? {})
  return port === undefined ? Object.values(outputs)[0] : outputs[port]
}
