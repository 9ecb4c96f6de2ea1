import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { resolveFix } from '../../src/graph/check/resolve-fix.ts'
import { EXAMPLES } from '../../testing/examples.ts'
import { runExample } from './run-example.ts'
import { checked, fixed, graphOf, problemAt } from './small-graph.ts'
import { training } from './small-training.ts'

/** What only a person can decide, and why no button does. */
const NEEDS_A_PERSON: Readonly<Record<string, string>> = {
  'network-two-sources': 'which of the two data sets is meant',
  'shapes-differ': 'which of the branches is right',
  'sizes-differ': 'which of the branches is right',
  'needs-colour': 'another picture',
  'needs-grey': 'another picture',
  'too-many-outputs': 'which layer gets smaller, and how',
  'too-many-weights': 'which layer gets smaller, and how',
  'network-too-large': 'which layer gets smaller, and how',
  'example-too-large': 'which layer gets smaller, and how',
  'no-classes': 'another result, or other data',
  'no-numbers': 'another result, or other data',
  'threshold-needs-two-classes': 'which class is looked for',
  'threshold-needs-sigmoid': 'a node decides only where its units can be set',
  'no-examples': 'how many examples are taken',
  'no-training-examples': 'how many examples are taken',
  'nothing-left': 'how many examples are moved',
  'class-empty': 'how rare a class is to be',
  'classes-rare': 'more examples of a class',
  'classes-few': 'more examples of a class',
  'classes-untrained': 'more examples of a class',
  'no-examples-of-class': 'another class, where only one is left',
  'live-window-too-large': 'which numbers of the window are left out',
  'no-picture-yet': 'a picture of one’s own',
  'pictures-awaited': 'pictures of one’s own',
  'pictures-class-empty': 'pictures of one’s own',
  'pictures-few': 'pictures of one’s own',
  'pictures-in-classes': 'which class is right',
  'pictures-in-parts': 'which part is meant',
  'pictures-one-class': 'pictures of one’s own',
  'pictures-repeated': 'which of them is taken out',
  'pictures-uneven': 'pictures of one’s own',
  'row-too-short': 'the numbers themselves',
  'arrays-waiting': 'the files themselves',
  'arrays-no-examples': 'what an array is for',
  'arrays-no-answers': 'what an array is for',
  'arrays-no-pictures': 'what an array is for',
  'arrays-empty': 'the files themselves',
  'arrays-count': 'the files themselves',
  'arrays-shapes-differ': 'the files themselves',
  'arrays-text-examples': 'what an array is for',
  'arrays-not-finite': 'the numbers themselves',
  'arrays-answers-not-finite': 'the numbers themselves',
  'arrays-answers-wide': 'what an array is for',
  'arrays-answers-differ': 'the files themselves',
  'arrays-many-texts': 'what an array is for',
  'arrays-one-class': 'the files themselves',
  'table-empty': 'the numbers themselves',
  'table-no-input': 'what a column is for',
  'table-no-target': 'what a column is for',
  'table-one-class': 'the numbers themselves',
  'table-text-in-numbers': 'the numbers themselves',
  'table-two-targets': 'what a column is for',
  'start-empty': 'which file is meant',
}

const found = [...registry.values()].flatMap((definition) =>
  (EXAMPLES[definition.type] ?? []).flatMap((example) => runExample(definition, example).problems ?? []),
)

describe('the problems of the node types', () => {
  it('have a fix, except for what only a person can decide', () => {
    const without = new Set(found.filter(({ fix }) => fix === undefined).map(({ code }) => code))
    expect([...without].filter((code) => !Object.hasOwn(NEEDS_A_PERSON, code))).toEqual([])
    const known = new Set(found.map(({ code }) => code))
    expect(Object.keys(NEEDS_A_PERSON).filter((code) => !known.has(code))).toEqual([])
  })
})

const resolved = (graph: ReturnType<typeof checked>, node: string, code: string) =>
  resolveFix(graph.document, registry, problemAt(graph, node, code))

describe('the fix of', () => {
  it('a missing optimizer adds Adam, or takes one that nobody uses', () => {
    const graph = checked(graphOf({ trainer: ['trainer'] }, []))
    const missing = graph.node('trainer')!.problems.find(({ port }) => port === 'optimizer')!
    expect(resolveFix(graph.document, registry, missing)).toEqual({
      kind: 'feed',
      port: 'optimizer',
      type: 'optimizer',
    })
    const added = fixed(graph, missing)
    expect(added.node('optimizer')?.params.algorithm).toBe('adam')
    expect(added.node('trainer')?.inputs.optimizer).toBeDefined()
    const there = checked(graphOf({ trainer: ['trainer'], mine: ['optimizer'] }, []))
    expect(resolveFix(there.document, registry, missing)).toMatchObject({ from: ['mine', 'optimizer'] })
  })

  it.each([
    ['scale', 'data', 'digits'],
    ['flatten', 'input', 'digits'],
    ['trainer', 'network', 'dense'],
    ['evaluate', 'model', 'trainer'],
    ['curves', 'metrics', 'trainer'],
    ['weighted-sum', 'weights', 'weights'],
    ['live-activation', 'input', 'number-grid'],
  ])('a %s without %s adds: %s', (type, port, added) => {
    const graph = checked(graphOf({ it: [type] }, []))
    const missing = graph.node('it')!.problems.find((problem) => problem.port === port)!
    const after = fixed(graph, missing)
    expect(Object.values(after.document.nodes).map((node) => node.type)).toEqual([type, added])
    expect(Object.values(after.document.wires)).toHaveLength(1)
  })

  it('a missing network takes the end of the network that is there, and no output of its own followers', () => {
    const nodes = { digits: ['digits'], a: ['flatten'], b: ['dense'], c: ['dense'] } as const
    const graph = checked(graphOf(nodes, ['digits.data > a.input', 'b.output > c.input']))
    expect(resolved(graph, 'b', 'missing-input')).toEqual({
      kind: 'wire',
      port: 'input',
      from: ['a', 'output'],
    })
  })

  it('a circle removes a wire of it', () => {
    const nodes = { digits: ['digits'], a: ['add'], b: ['dropout'] } as const
    const wires = ['digits.data > a.input', 'a.output > b.input', 'b.output > a.input']
    const graph = checked(graphOf(nodes, wires))
    const after = fixed(graph, problemAt(graph, 'a', 'cycle'))
    expect(after.problems.map(({ code }) => code)).not.toContain('cycle')
    expect(Object.keys(after.document.wires)).toHaveLength(2)
  })

  it('a layer that changes nothing takes it out and joins what it stood between', () => {
    const graph = training([['flatten'], ['flatten'], ['dense', { units: 10, activation: 'softmax' }]])
    const after = fixed(graph, problemAt(graph, 'l1', 'already-flat'))
    expect(after.node('l1')).toBeUndefined()
    expect(after.node('trainer')?.status).toBe('ready')
  })

  it('a convolution behind a Flatten puts it before', () => {
    const graph = training([['flatten'], ['conv2d'], ['dense', { units: 10, activation: 'softmax' }]])
    const after = fixed(graph, problemAt(graph, 'l1', 'needs-picture'))
    expect(after.node('l1')?.inputs.input).toMatchObject({ shape: [28, 28, 1] })
    expect(after.node('trainer')?.status).toBe('ready')
    const row = checked(graphOf({ table: ['table'], conv: ['conv2d'] }, ['table.data > conv.input']))
    expect(resolved(row, 'conv', 'needs-picture')).toBeUndefined()
  })

  it('ten classes adds an output layer, and leaves the only layer that learns what it is', () => {
    const graph = training([['flatten'], ['dense']])
    const after = fixed(graph, problemAt(graph, 'trainer', 'output-size-open'))
    expect(after.node('l1')?.params).toMatchObject({ units: 64, activation: 'relu' })
    expect(after.node('dense')?.params).toMatchObject({ units: 10, activation: 'softmax' })
    expect(after.node('trainer')?.status).toBe('ready')
  })

  it.each([
    ['a hidden layer of several', [['flatten'], ['dense'], ['dense']], 'output-size-open'],
    ['an only layer with sigmoid', [['flatten'], ['dense', { activation: 'sigmoid' }]], 'output-size-open'],
    ['a last layer with softmax', [['flatten'], ['dense', { activation: 'softmax' }]], 'output-size'],
    ['a single neuron', [['flatten'], ['dense', { units: 1, activation: 'tanh' }]], 'output-size'],
  ] as const)('ten classes behind %s is the one that fits', (_, layers, code) => {
    const graph = training(layers as unknown as Parameters<typeof training>[0])
    expect(graph.node('trainer')?.problems.map((problem) => problem.code)).toEqual([code])
  })

  it('a lone trainer leads by one button after the other to a network with a hidden layer', () => {
    let graph = checked(graphOf({ trainer: ['trainer'] }, []))
    for (let presses = 0; graph.problems.length > 0 && presses < 20; presses++) {
      const next = graph.problems.find((problem) => resolveFix(graph.document, registry, problem))
      if (!next) break
      graph = fixed(graph, next)
    }
    expect(graph.problems).toEqual([])
    const types = Object.values(graph.document.nodes).map(({ type }) => type)
    expect(types.toSorted()).toEqual(['dense', 'dense', 'digits', 'flatten', 'optimizer', 'scale', 'trainer'])
  })
})
