import { readFileSync } from 'node:fs'
import { io, loadLayersModel } from '@tensorflow/tfjs'
import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import type { Json } from '../../src/graph/base/json.ts'
import { check } from '../../src/graph/check/check.ts'
import { insertInWire, newNode } from '../../src/graph/check/fix-operations.ts'
import { compile, evaluationFor } from '../../src/graph/compile/compile.ts'
import { apply } from '../../src/graph/document/apply.ts'
import type { GraphDocument } from '../../src/graph/document/document.ts'
import type { Operation } from '../../src/graph/document/operation.ts'
import { parseDocument } from '../../src/graph/file/parse-document.ts'
import type { KerasLayer, Plan } from '../../src/graph/plan/plan.ts'

const parsed = parseDocument(readFileSync('graphs/digits-2000.json', 'utf8'), registry)
if (!parsed.ok) throw new Error('digits-2000 cannot be read')
const digits = parsed.value.document
const at = { x: 0, y: 0 }

function after(document: GraphDocument, ...operations: readonly Operation[]): GraphDocument {
  const applied = apply(document, { kind: 'batch', operations })
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems))
  return applied.value.document
}

function planOf(document: GraphDocument, trainer = 'trainer'): Plan {
  const plan = compile(check(document, registry), trainer)
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems))
  return plan.value
}

const kernelSeeds = (plan: Plan) =>
  plan.network.config.layers
    .map((layer: KerasLayer) => layer.config.kernel_initializer as { config: { seed: number } } | undefined)
    .flatMap((initializer) => (initializer ? [initializer.config.seed] : []))

const set = (id: string, param: string, value: Json): Operation => ({ kind: 'set-param', id, param, value })

const dropout = () => insertInWire(digits, registry, 'w07', 'dropout')

describe('a plan', () => {
  it('carries a network that tfjs loads as it is, with the parameters the check counted', async () => {
    const plan = planOf(digits)
    const model = await loadLayersModel(io.fromMemory({ modelTopology: plan.network as object }))
    expect(model.countParams()).toBe(2_076_554)
    expect(model.outputs[0]?.shape).toEqual([null, 10])
    model.dispose()
  })

  it('has a hash that follows what is trained and nothing else', () => {
    const { hash } = planOf(digits)
    const same = [
      { kind: 'move-nodes', positions: { conv1: { x: 9, y: 9 } } },
      { kind: 'set-title', title: 'Other' },
      { kind: 'set-label', id: 'conv1', label: 'Edges' },
      { kind: 'add-node', id: 'apart', node: newNode(registry, 'dense', at) },
    ] as const satisfies readonly Operation[]
    for (const operation of same) expect(planOf(after(digits, operation)).hash).toBe(hash)
    const different: readonly Operation[] = [
      { kind: 'set-seed', seed: 3 },
      set('conv1', 'filters', 33),
      set('trainer', 'epochs', 11),
      set('optimizer', 'learningRate', 0.002),
      set('digits', 'train', 1999),
      set('scale', 'by', 128),
    ]
    const hashes = different.map((operation) => planOf(after(digits, operation)).hash)
    expect(new Set([hash, ...hashes]).size).toBe(different.length + 1)
  })

  it('gives a second trainer on the same network the same start weights, batches and data', () => {
    const both = after(
      digits,
      { kind: 'add-node', id: 'sgd', node: newNode(registry, 'optimizer', at, { algorithm: 'sgd' }) },
      { kind: 'add-node', id: 'second', node: newNode(registry, 'trainer', at) },
      { kind: 'add-wire', id: 'x1', wire: { from: ['output', 'output'], to: ['second', 'network'] } },
      { kind: 'add-wire', id: 'x2', wire: { from: ['sgd', 'optimizer'], to: ['second', 'optimizer'] } },
    )
    const [first, second] = [planOf(both), planOf(both, 'second')]
    expect(second.network).toEqual(first.network)
    expect(second.data).toEqual(first.data)
    expect(second.optimizer).toMatchObject({ kind: 'sgd', learningRate: 0.01 })
  })

  it('starts a network of the same structure with the same weights, whatever its nodes are called', () => {
    const renamed = JSON.parse(JSON.stringify(digits).replaceAll('"conv1"', '"first"')) as GraphDocument
    expect(kernelSeeds(planOf(renamed))).toEqual(kernelSeeds(planOf(digits)))
  })

  it('gives every layer its own seed, and the same one after a Dropout was put in', () => {
    const seeds = kernelSeeds(planOf(digits))
    expect(new Set(seeds).size).toBe(5)
    const spliced = planOf(after(digits, ...dropout()))
    expect(spliced.network.config.layers.map((layer) => layer.class_name)).toContain('Dropout')
    expect(kernelSeeds(spliced)).toEqual(seeds)
  })

  it('names every error of what the trainer depends on, and none of what it does not', () => {
    const wrong = after(digits, set('conv2', 'filters', 0), {
      kind: 'add-node',
      id: 'apart',
      node: newNode(registry, 'dense', at),
    })
    const plan = compile(check(wrong, registry), 'trainer')
    expect(!plan.ok && plan.problems.map((p) => [p.node, p.code])).toEqual([['conv2', 'param-too-small']])
  })

  it('refuses a node that is no trainer', () => {
    const plan = compile(check(digits, registry), 'conv1')
    expect(!plan.ok && plan.problems[0]?.code).toBe('not-a-trainer')
  })

  it('measures the test part once however many nodes show it, and another part for a node that asks for it', () => {
    expect(planOf(digits).evaluations.map((e) => e.part)).toEqual(['test'])
    const asking = after(digits, set('evaluate', 'part', 'validation'))
    const plan = planOf(asking)
    expect(plan.evaluations.map((e) => e.part)).toEqual(['test', 'validation'])
    const graph = check(asking, registry)
    expect(evaluationFor(graph, 'evaluate')?.id).toBe(plan.evaluations[1]?.id)
    expect(evaluationFor(graph, 'confusion')?.id).toBe(plan.evaluations[0]?.id)
  })

  it('joins branches in the order of their wires', () => {
    const branched = after(
      digits,
      { kind: 'remove-wire', id: 'w06' },
      {
        kind: 'add-node',
        id: 'side',
        node: newNode(registry, 'conv2d', at, { filters: 8, kernelSize: [5, 5] }),
      },
      { kind: 'add-node', id: 'join', node: newNode(registry, 'concatenate', at) },
      { kind: 'add-wire', id: 'y1', wire: { from: ['conv1', 'output'], to: ['side', 'input'] } },
      { kind: 'add-wire', id: 'y2', wire: { from: ['side', 'output'], to: ['join', 'input'] } },
      { kind: 'add-wire', id: 'y3', wire: { from: ['conv3', 'output'], to: ['join', 'input'] } },
      { kind: 'add-wire', id: 'y4', wire: { from: ['join', 'output'], to: ['flatten', 'input'] } },
    )
    const join = planOf(branched).network.config.layers.find((layer) => layer.name === 'join')
    expect(join?.inbound_nodes[0]?.map(([layer]) => layer)).toEqual(['side', 'conv3'])
  })
})
