import { expect, test } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import type { JsonObject } from '../../src/graph/base/json.ts'
import { check } from '../../src/graph/check/check.ts'
import type { GraphDocument } from '../../src/graph/document/document.ts'
import { networkToGraph } from '../../src/import/network-to-graph.ts'
import { overlap, type Rect } from '../../src/ui/layout/card-geometry.ts'
import { FIRST_SCREEN, READABLE_ZOOM } from '../../src/ui/layout/first-screen.ts'
import { sizesOf } from '../../src/ui/layout/tidy/sizes-of.ts'
import { tidied } from '../../src/ui/layout/tidy/tidied.ts'

const layer = (class_name: string, name: string, config: JsonObject = {}) => ({
  class_name,
  config: { name, ...config },
})

/** A chain of 24 layers, trained as it is said most often. */
const CHAIN: JsonObject = {
  class_name: 'Sequential',
  config: {
    name: 'chain',
    layers: [
      layer('InputLayer', 'pixels', { batch_shape: [null, 32] }),
      ...Array.from({ length: 24 }, (_, i) => layer('Dense', `dense_${i}`, { units: 8, activation: 'relu' })),
    ],
  },
  compile_config: { optimizer: 'adam', loss: 'mse' },
}

function cardsOf(document: GraphDocument): readonly Rect[] {
  const sizes = sizesOf(check(document, registry))
  return Object.entries(document.nodes).map(([id, { position }]) => ({ ...position, ...sizes.node(id) }))
}

function imported(): GraphDocument {
  const read = networkToGraph(
    { model: CHAIN, training: CHAIN.compile_config as JsonObject, file: 'chain.keras' },
    registry,
  )
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  expect(read.value.isLaidOut).toBe(false)
  return read.value.document
}

const touching = (cards: readonly Rect[]) =>
  cards.flatMap((card, i) => cards.slice(i + 1).filter((other) => overlap(card, other)))

test('the cards of a network made elsewhere do not cover each other', () => {
  const graph = imported()
  expect(Object.values(graph.nodes).map(({ type }) => type)).toEqual(
    expect.arrayContaining(['optimizer', 'loss', 'trainer']),
  )
  expect(touching(cardsOf(graph))).toEqual([])
})

test('a long network made elsewhere is laid out in rows that can be read without scrolling sideways', () => {
  const cards = cardsOf(tidied(check(imported(), registry)))
  expect(touching(cards)).toEqual([])
  expect(Math.max(...cards.map(({ x, width }) => x + width))).toBeLessThan(FIRST_SCREEN.width / READABLE_ZOOM)
})
