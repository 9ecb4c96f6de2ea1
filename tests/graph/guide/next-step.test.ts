import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { registry } from '../../../nodes/registry.ts'
import { type CheckedGraph, checkedNodes } from '../../../src/graph/check/checked-graph.ts'
import { apply } from '../../../src/graph/document/apply.ts'
import { emptyDocument, type GraphDocument } from '../../../src/graph/document/document.ts'
import { parseDocument } from '../../../src/graph/file/parse-document.ts'
import { type NextStep, nextStep, type Stage } from '../../../src/graph/guide/next-step.ts'
import { stepOperations } from '../../../src/graph/guide/step-operations.ts'
import { withOwnData } from '../../../testing/with-own-data.ts'
import { checked, graphOf, type Params } from '../../nodes/small-graph.ts'

const next = (graph: CheckedGraph, stage: Stage = 'none') => nextStep(graph, registry, () => stage)

function taken(graph: CheckedGraph, step: NextStep): CheckedGraph {
  const operations = stepOperations(graph, registry, step)
  const applied = apply(graph.document, { kind: 'batch', operations })
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems))
  return checked(applied.value.document)
}

/** Follows the hints as a newcomer does who does nothing else; how often each kind of step came. */
function follow(start: GraphDocument): { readonly graph: CheckedGraph; readonly codes: readonly string[] } {
  let graph = checked(start)
  const codes: string[] = []
  let stage: Stage = 'none'
  for (let step = next(graph, stage); step && codes.length < 30; step = next(graph, stage)) {
    codes.push(step.code)
    if (step.kind === 'run') stage = 'done'
    else graph = taken(graph, step)
  }
  return { graph, codes }
}

const chain = (...types: readonly (readonly [string, Params?])[]) => {
  const out = (type: string) => (registry.get(type)?.outputs.data ? 'data' : 'output')
  const into = (type: string) => (registry.get(type)?.inputs.data ? 'data' : 'input')
  return graphOf(
    Object.fromEntries(types.map((each, i) => [`n${i}`, each])),
    types.slice(1).map(([type], i) => `n${i}.${out(types[i]![0])} > n${i + 1}.${into(type)}`),
  )
}
const after = (...types: readonly (readonly [string, Params?])[]) => next(checked(chain(...types)))

describe('the next step', () => {
  it('on an empty canvas is a data set: digits', () => {
    expect(next(checked(emptyDocument('g', 'G')))).toEqual({
      kind: 'add',
      code: 'data',
      type: 'digits',
      params: { train: 5000 },
    })
  })

  it('leads a newcomer who follows it to a trained network with a convolution and a hidden layer', () => {
    const { graph, codes } = follow(emptyDocument('g', 'G'))
    expect(codes).toEqual([
      'data',
      'scale',
      'convolution',
      'pooling',
      'deeper',
      'pooling',
      'flatten',
      'hidden',
      'output',
      'trainer',
      'optimizer',
      'run',
      'evaluate',
      'predict',
    ])
    expect(graph.problems).toEqual([])
    expect(graph.node('dense')?.params).toMatchObject({ activation: 'relu' })
    expect(graph.node('dense_2')?.params).toMatchObject({ units: 10, activation: 'softmax' })
    expect(graph.node('optimizer')?.params.algorithm).toBe('adam')
  })

  it.each<[what: string, types: readonly (readonly [string, Params?])[], code: string, params?: Params]>([
    ['pictures are scaled', [['digits']], 'scale'],
    ['scaled pictures pass a convolution', [['digits'], ['scale']], 'convolution', { filters: 16 }],
    ['feature maps are pooled', [['digits'], ['scale'], ['conv2d']], 'pooling'],
    [
      'small maps are flattened',
      [['digits'], ['scale'], ['conv2d', { kernelSize: [25, 25] }]],
      'flatten',
      undefined,
    ],
    [
      'pooled maps are convolved once more',
      [['digits'], ['scale'], ['conv2d'], ['pooling']],
      'deeper',
      { filters: 32 },
    ],
    [
      'and are then flattened',
      [['digits'], ['scale'], ['conv2d'], ['pooling'], ['conv2d'], ['pooling']],
      'flatten',
    ],
    [
      'a row gets a hidden layer',
      [['digits'], ['scale'], ['flatten']],
      'hidden',
      { units: 64, activation: 'relu' },
    ],
    [
      'a hidden layer gets an output with a unit for each class',
      [['screws'], ['scale'], ['flatten'], ['dense']],
      'output',
      { units: 5, activation: 'softmax' },
    ],
    ['a row of few numbers gets few hidden units', [['table']], 'hidden', { units: 16, activation: 'relu' }],
    [
      'numbers are asked of a linear output',
      [['table'], ['dense']],
      'output',
      { units: 1, activation: 'linear' },
    ],
    [
      'an output that fits gets a trainer',
      [['digits'], ['scale'], ['flatten'], ['dense', { units: 10, activation: 'softmax' }]],
      'trainer',
    ],
  ])('%s', (_, types, code, params) => {
    const step = after(...types)
    expect(step).toMatchObject({ kind: 'add', code, from: [`n${types.length - 1}`, expect.any(String)] })
    expect(step?.kind === 'add' ? step.params : 'none').toEqual(params)
  })

  it('mends what is wrong in the network before it goes on', () => {
    expect(after(['digits'], ['scale'], ['conv2d'], ['dense'])).toMatchObject({
      kind: 'fix',
      problem: { code: 'needs-flat', node: 'n3' },
    })
  })

  it('for a trainer that stands there first goes on with the network, and then wires it', () => {
    const { codes, graph } = follow(graphOf({ trainer: ['trainer'] }, []))
    expect(codes.slice(0, 11)).toEqual([
      'data',
      'scale',
      'convolution',
      'pooling',
      'deeper',
      'pooling',
      'flatten',
      'hidden',
      'output',
      'wire',
      'optimizer',
    ])
    expect(graph.node('trainer')?.status).toBe('ready')
    expect(graph.order.filter((id) => id.startsWith('trainer'))).toEqual(['trainer'])
  })

  it('puts what is missing between the network and its trainer, and a hidden layer is among it', () => {
    const { codes, graph } = follow(
      graphOf({ digits: ['digits'], trainer: ['trainer'] }, ['digits.data > trainer.network']),
    )
    expect(codes.slice(0, 6)).toEqual(['scale', 'convolution', 'pooling', 'deeper', 'pooling', 'flatten'])
    expect(graph.problems).toEqual([])
  })

  it('is none while a run is under way, and none in a graph that has a result for what it trained', () => {
    const graph = follow(emptyDocument('g', 'G')).graph
    expect(next(graph, 'active')).toBeUndefined()
    expect(next(graph, 'done')).toBeUndefined()
  })

  it('is none in an experiment without a network', () => {
    expect(next(checked(graphOf({ grid: ['number-grid'] }, [])))).toBeUndefined()
  })

  const files = readdirSync('graphs').filter((name) => name.endsWith('.json'))
  it.each(files)('in the shipped graph %s is to run it, where there is something to run', (name) => {
    const parsed = parseDocument(readFileSync(`graphs/${name}`, 'utf8'), registry)
    if (!parsed.ok) throw new Error(name)
    const graph = checked(withOwnData(parsed.value.document))
    const trains = checkedNodes(graph).some(({ definition }) => definition?.plan.kind === 'trainer')
    expect(next(graph)?.kind).toBe(trains ? 'run' : undefined)
    expect(next(graph, 'done')).toBeUndefined()
  })
})
