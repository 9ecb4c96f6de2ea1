import type { NodeId } from '../../graph/document/document.ts'
import type { ProjectSession } from '../../session/types.ts'
import { Gathering } from './gathering.ts'

const ALL = new WeakMap<ProjectSession, Map<NodeId, Gathering>>()

/** The one that gathers for a node. It goes on as long as the node and the project are there. */
export function gatheringOf(project: ProjectSession, node: NodeId): Gathering {
  const known = ALL.get(project) ?? begun(project)
  const gathering = known.get(node) ?? new Gathering(project, node)
  known.set(node, gathering)
  return gathering
}

function begun(project: ProjectSession): Map<NodeId, Gathering> {
  const all = new Map<NodeId, Gathering>()
  ALL.set(project, all)
  const end = (ended: Iterable<NodeId>) => {
    for (const node of ended) {
      all.get(node)?.close()
      all.delete(node)
    }
  }
  project.document.changes.subscribe({
    next: ({ nodes }) => end([...all.keys()].filter((node) => !nodes[node])),
    complete: () => end([...all.keys()]),
  })
  return all
}
