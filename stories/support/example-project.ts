import { map } from 'rxjs'
import type { Json } from '../../src/graph/base/json.ts'
import type { CheckedGraph, CheckedNode } from '../../src/graph/check/checked-graph.ts'
import { emptyDocument, type GraphDocument } from '../../src/graph/document/document.ts'
import type { Problem, ProblemDraft } from '../../src/graph/document/problem.ts'
import type { NodeDefinition } from '../../src/graph/node/define-node.ts'
import type { AnyNodeExample } from '../../src/graph/node/node-example.ts'
import type { Registry } from '../../src/graph/node/registry.ts'
import { resolveParams } from '../../src/graph/node/resolve-params.ts'
import { follow } from '../../src/session/base/signal.ts'
import type { LayerPicture, Preview, ProjectSession } from '../../src/session/types.ts'
import { networkThrough } from '../../src/ui/views/layer/network-through.ts'
import { drawnLayer, scriptedProject } from '../../testing/scripted-project.ts'

export const EXAMPLE = 'example'

/**
 * A project with one node whose inputs are those of one of its type's own examples: nothing is wired to it, and what
 * arrives is what the example says. Its parameters can be edited and are evaluated again.
 */
export function exampleProject(
  registry: Registry,
  definition: NodeDefinition,
  example: AnyNodeExample,
): ProjectSession {
  const params = Object.fromEntries(
    Object.entries(example.params).filter((entry): entry is [string, Json] => entry[1] !== undefined),
  )
  const { type, version } = definition
  const document: GraphDocument = {
    ...emptyDocument('example', 'Example'),
    nodes: { [EXAMPLE]: { type, version, params, position: { x: 0, y: 0 } } },
  }
  const project = scriptedProject(registry, document)
  const checked = follow(project.document, (now) => checkExample(now, definition, example))
  return {
    ...project,
    checked,
    layer: (id) =>
      checked.changes.pipe(
        map((graph): Preview<LayerPicture> => {
          const node = graph.node(id)
          const network = node && networkThrough(node)
          if (!network) return { kind: 'none' }
          return { kind: 'ready', value: drawnLayer(id, network.shape, project.example.value) }
        }),
      ),
  }
}

function checkExample(
  document: GraphDocument,
  definition: NodeDefinition,
  { inputs }: AnyNodeExample,
): CheckedGraph {
  const set = document.nodes[EXAMPLE]?.params ?? {}
  const { params, problems: wrong } = resolveParams(definition.params, set)
  const inferred = definition.infer({ node: EXAMPLE, inputs, params })
  const problems = [...wrong, ...(inferred.problems ?? [])].map((draft) => atExample(draft, definition))
  const node: CheckedNode = {
    id: EXAMPLE,
    definition,
    params,
    inputs,
    outputs: Object.fromEntries(
      Object.entries(inferred.outputs ?? {}).flatMap(([port, value]) => (value ? [[port, value]] : [])),
    ),
    weights: inferred.weights,
    facts: inferred.facts ?? [],
    problems,
    status: problems.some(({ severity }) => severity === 'error') ? 'problem' : 'ready',
    basis: { type: definition.type, version: 1, set, structural: [], axes: [], params, wrong: [] },
  }
  return {
    document,
    order: [EXAMPLE],
    problems,
    evaluated: [EXAMPLE],
    node: (id) => (id === EXAMPLE ? node : undefined),
    definition: (id) => (id === EXAMPLE ? definition : undefined),
  }
}

function atExample(draft: ProblemDraft, { type }: NodeDefinition): Problem {
  const values = { param: { kind: 'param', type, param: draft.param ?? '' } as const, ...draft.values }
  return { ...draft, severity: draft.severity ?? 'error', values, node: EXAMPLE }
}
