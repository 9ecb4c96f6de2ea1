import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sameJson } from '../../src/graph/base/json.ts'
import { exampleNetwork } from '../../src/graph/node/example-values.ts'
import {
  appendLayer,
  chainOf,
  isSameChain,
  joinLayers,
  networkOf,
} from '../../src/graph/values/layer-chain.ts'
import type { LayerFact, NetworkValue } from '../../src/graph/values/port-value.ts'

/** Networks one after the other: each ends with a layer of its own behind some of those before it. */
const growing = fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 20 })

test('a network has every layer before it once, those of the first branch first', () => {
  fc.assert(
    fc.property(growing, fc.func(fc.boolean()), (steps, copies) => {
      const made: NetworkValue[] = [networkOf(exampleNetwork([4]), undefined)]
      const lists: (readonly LayerFact[])[] = [[]]
      for (const [i, step] of steps.entries()) {
        const from = [...new Set(step.map((at) => at % made.length))]
        const fact = { node: `layer-${i}`, trainable: i, fixed: 0, outputs: 4 }
        const chain = appendLayer(joinLayers(from.map((at) => chainOf(made[at]!))), fact)
        const network = networkOf(exampleNetwork([4]), chain)
        // A copy, whose list has been written out, goes on as well.
        made.push(copies(i) ? { ...network } : network)
        const once = new Map(from.flatMap((at) => lists[at]!.map((layer) => [layer.node, layer])))
        lists.push([...once.values(), fact])
      }
      expect(made.map(({ layers }) => layers)).toEqual(lists)
    }),
  )
})

test('two networks have the same layers where their lists are equal, whatever was compared before', () => {
  const lists = fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 6 }), {
    minLength: 2,
    maxLength: 12,
  })
  fc.assert(
    fc.property(lists, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 40 }), (choices, pairs) => {
      // Those that begin alike share what they begin with, or have the same in links of their own.
      const shared = new Map<string, ReturnType<typeof appendLayer>>()
      const networks = choices.map((list, i) => {
        let chain: ReturnType<typeof appendLayer> | undefined
        for (const [at, trainable] of list.entries()) {
          const name = list.slice(0, at + 1).join()
          const link = appendLayer(chain, { node: `layer-${at}`, trainable, fixed: 0, outputs: 4 })
          chain = i % 2 === 0 ? (shared.get(name) ?? link) : link
          shared.set(name, chain)
        }
        return networkOf(exampleNetwork([4]), chain)
      })
      for (const [left, right] of pairs) {
        const [a, b] = [networks[left % networks.length]!, networks[right % networks.length]!]
        expect(isSameChain(chainOf(a), chainOf(b))).toBe(sameJson(a.layers, b.layers))
      }
    }),
    { seed: 24, numRuns: 300 },
  )
})
