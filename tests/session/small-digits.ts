import type { Json } from '../../src/graph/base/json.ts'
import {
  emptyDocument,
  type GraphDocument,
  type GraphNode,
  type PortRef,
  type Wire,
} from '../../src/graph/document/document.ts'

type Params = Readonly<Record<string, Json>>

/** A graph that trains in a moment: a few digits, one dense layer, all the result nodes. */
export function smallDigits(change: Readonly<Record<string, Params>> = {}): GraphDocument {
  const nodes: Record<string, GraphNode> = {}
  const add = (id: string, type: string, params: Params = {}) => {
    nodes[id] = { type, version: 1, params: { ...params, ...change[id] }, position: { x: 0, y: 0 } }
  }
  add('digits', 'digits', { train: 120, validation: 40, test: 60 })
  add('scale', 'scale')
  add('flatten', 'flatten')
  add('hidden', 'dense', { units: 8 })
  add('output', 'dense', { units: 10, activation: 'softmax' })
  add('adam', 'optimizer')
  add('trainer', 'trainer', { epochs: 3, batchSize: 30 })
  add('evaluate', 'evaluate')
  add('confusion', 'confusion-matrix')
  return {
    ...emptyDocument('small', 'Small digits'),
    nodes,
    wires: wiresOf([
      [
        ['digits', 'data'],
        ['scale', 'data'],
      ],
      [
        ['scale', 'data'],
        ['flatten', 'input'],
      ],
      [
        ['flatten', 'output'],
        ['hidden', 'input'],
      ],
      [
        ['hidden', 'output'],
        ['output', 'input'],
      ],
      [
        ['output', 'output'],
        ['trainer', 'network'],
      ],
      [
        ['adam', 'optimizer'],
        ['trainer', 'optimizer'],
      ],
      [
        ['trainer', 'model'],
        ['evaluate', 'model'],
      ],
      [
        ['trainer', 'model'],
        ['confusion', 'model'],
      ],
    ]),
  }
}

/** A run that nobody sees the end of: it goes on until the test stops it, however late that comes. */
export function endless(change: Readonly<Record<string, Params>> = {}): GraphDocument {
  return smallDigits({ ...change, trainer: { epochs: 10_000 } })
}

/** The same with a second trainer on the same network, by plain gradient descent. */
export function twoTrainers(): GraphDocument {
  const one = smallDigits()
  const sgd = { type: 'optimizer', version: 1, params: { algorithm: 'sgd' }, position: { x: 0, y: 0 } }
  const nodes = { ...one.nodes, sgd, second: one.nodes.trainer as GraphNode }
  const wires = {
    ...one.wires,
    x1: wire(['output', 'output'], ['second', 'network']),
    x2: wire(['sgd', 'optimizer'], ['second', 'optimizer']),
  }
  return { ...one, nodes, wires }
}

function wiresOf(ends: readonly (readonly [PortRef, PortRef])[]): Readonly<Record<string, Wire>> {
  return Object.fromEntries(ends.map(([from, to], i) => [`w${i}`, wire(from, to)]))
}

function wire(from: PortRef, to: PortRef): Wire {
  return { from, to }
}
