import { registry } from '../nodes/registry.ts'
import type { Json } from '../src/graph/base/json.ts'
import type { GraphDocument, GraphNode } from '../src/graph/document/document.ts'
import type { Parameter } from '../src/graph/node/parameter.ts'
import type { OwnArray, OwnArrays } from '../src/graph/values/own-arrays.ts'
import type { CollectionReference } from '../src/graph/values/picture-collection.ts'

/** What a node says as long as nobody has brought it any files. */
export const WAITS_FOR_FILES: readonly string[] = ['arrays-waiting', 'pictures-awaited']

const array = (facts: Omit<OwnArray, 'content' | 'name' | 'dtype' | 'first'>): OwnArray => ({
  content: '0'.repeat(64),
  name: `${facts.role}.npy`,
  dtype: '|u1',
  first: [0],
  ...facts,
})

const count = (each: number) =>
  Array.from({ length: 10 }, (_, label): readonly [number, number] => [label, each])

const arrays: OwnArrays = {
  files: [
    array({ role: 'x-train', shape: [1000, 28, 28], range: [0, 255] }),
    array({ role: 'y-train', shape: [1000], range: [0, 9], labels: count(100) }),
    array({ role: 'x-test', shape: [100, 28, 28], range: [0, 255] }),
    array({ role: 'y-test', shape: [100], range: [0, 9], labels: count(10) }),
  ],
}

const pictures: CollectionReference = {
  collection: '5e'.repeat(32),
  classes: ['hex', 'pozidriv', 'slot'].map((name) => ({ name, free: 50, train: 0, validation: 0, test: 0 })),
}

/** What people might bring, for each kind of parameter that waits for it. */
const BROUGHT: Readonly<Partial<Record<Parameter['kind'], Json>>> = { arrays, pictures }

/** The graph as it is when somebody has brought the files that it waits for. */
export function withOwnData(document: GraphDocument): GraphDocument {
  const nodes = Object.entries(document.nodes).map(([id, node]) => [id, filled(node)] as const)
  return { ...document, nodes: Object.fromEntries(nodes) }
}

function filled(node: GraphNode): GraphNode {
  const params = Object.entries(registry.get(node.type)?.params ?? {}).flatMap(([name, { kind }]) => {
    const value = BROUGHT[kind]
    return value === undefined || Object.hasOwn(node.params, name) ? [] : [[name, value] as const]
  })
  return params.length === 0 ? node : { ...node, params: { ...node.params, ...Object.fromEntries(params) } }
}
