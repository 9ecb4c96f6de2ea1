import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exampleNetwork } from '../../src/graph/node/example-values.ts'
import { appendLayer, chainOf, joinLayers, networkOf } from '../../src/graph/values/layer-chain.ts'
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
