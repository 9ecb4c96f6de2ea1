import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registry } from '../../../nodes/registry.ts'
import { check } from '../../../src/graph/check/check.ts'
import { epochsOfHalving, halvingRounds, stillIn } from '../../../src/graph/variants/halving.ts'
import { planVariants } from '../../../src/graph/variants/plan-variants.ts'
import type { Setting, Variant } from '../../../src/graph/variants/variant.ts'
import { seedsFrom, variantsOf } from '../../../src/graph/variants/variants-of.ts'
import { withVariant } from '../../../src/graph/variants/with-variant.ts'
import { smallDigits } from '../../session/small-digits.ts'
import { good } from '../../session/workbench.ts'

const document = smallDigits()
const graph = check(document, registry)
const idOf = (type: string) => Object.entries(document.nodes).find(([, node]) => node.type === type)![0]
const [trainer, optimizer] = [idOf('trainer'), idOf('optimizer')]

const set = (node: string, param: string, value: Setting['value']): Setting => ({ node, param, value })
const plans = (...variants: readonly Variant[]) => [...planVariants(graph, registry, trainer, variants)]
const own: Variant = { settings: [], seed: document.seed }

describe('a document with a variant', () => {
  it('has its settings and its seed, and is otherwise as it was', () => {
    const settings = [set(optimizer, 'learningRate', 0.5), set(trainer, 'batchSize', 7)]
    const changed = good(withVariant(document, { settings, seed: 99 }, registry))
    expect(changed.seed).toBe(99)
    expect(changed.nodes[optimizer]!.params.learningRate).toBe(0.5)
    expect(changed.nodes[trainer]!.params.batchSize).toBe(7)
    expect(changed.wires).toEqual(document.wires)
    expect(good(withVariant(document, own, registry))).toEqual(document)
  })

  it('keeps a value that goes with a choice, in whichever order the two are named', () => {
    const filters = {
      ...document,
      nodes: { f: { ...document.nodes[trainer]!, type: 'filter', version: 1 } },
      wires: {},
    }
    const settings = [set('f', 'divisor', 4), set('f', 'preset', 'blur')]
    const changed = good(withVariant(filters, { settings, seed: 1 }, registry))
    expect(changed.nodes.f!.params).toMatchObject({ divisor: 4, preset: 'blur' })
  })

  it('is none where the node or the parameter is gone, and says so', () => {
    const code = (setting: Setting) => {
      const result = withVariant(document, { settings: [setting], seed: 1 }, registry)
      return result.ok ? undefined : result.problems[0]!.code
    }
    expect(code(set('gone', 'x', 1))).toBe('no-such-node')
    expect(code(set(trainer, 'colour', 1))).toBe('no-such-param')
    expect(code(set(trainer, 'toString', 1))).toBe('no-such-param')
  })
})

describe('the plans of variants', () => {
  it('are those of the documents that have the settings', () => {
    const [first, second] = plans(own, { settings: [set(trainer, 'epochs', 3)], seed: 5 })
    expect(good(first!.plan).seed).toBe(document.seed)
    expect(good(second!.plan)).toMatchObject({ seed: 5, training: { epochs: 3 } })
  })

  it('tell which of them an earlier variant has already', () => {
    const usual = graph.node(trainer)!.params.batchSize!
    const planned = plans(
      own,
      { ...own, settings: [set(trainer, 'batchSize', usual)] },
      { ...own, settings: [set(trainer, 'batchSize', 1)] },
      { ...own, seed: own.seed + 1 },
      { ...own, settings: [set(trainer, 'batchSize', 1)] },
    )
    expect(planned.map(({ sameAs }) => sameAs)).toEqual([undefined, 0, undefined, undefined, 2])
  })

  it('say what is wrong with those that cannot run', () => {
    const [wrong, right] = plans({ ...own, settings: [set(trainer, 'batchSize', -1)] }, own)
    expect(wrong!.plan.ok ? [] : wrong!.plan.problems.map(({ code }) => code)).toEqual(['param-too-small'])
    expect(right!.plan.ok).toBe(true)
  })
})

describe('repeats', () => {
  it('begin with the seed of the graph and go on with the ones after it, around the largest', () => {
    expect(seedsFrom(3, 4)).toEqual([3, 4, 5, 6])
    expect(seedsFrom(0xffffffff, 3)).toEqual([0xffffffff, 0, 1])
    expect(new Set(seedsFrom(0xfffffff0, 100)).size).toBe(100)
  })

  it('run every setting with one seed before the next', () => {
    const [a, b] = [[set('a', 'x', 1)], [set('a', 'x', 2)]]
    expect(variantsOf([a, b], [5, 6])).toEqual([
      { settings: a, seed: 5 },
      { settings: b, seed: 5 },
      { settings: a, seed: 6 },
      { settings: b, seed: 6 },
    ])
  })
})

const of = (...losses: readonly number[]) => losses.map((loss) => ({ loss }))

describe('successive halving', () => {
  it('looks after an eighth, a quarter and half of the epochs, never after none', () => {
    expect(halvingRounds(16)).toEqual([2, 4, 8])
    expect(halvingRounds(10)).toEqual([1, 2, 5])
    expect(halvingRounds(3)).toEqual([1])
    expect(halvingRounds(1)).toEqual([])
  })

  it('keeps the better half, and whatever is no number goes first', () => {
    expect(stillIn(of(3, 1, 2, 4))).toEqual([false, true, true, false])
    expect(stillIn(of(1, 1, 1))).toEqual([true, true, false])
    expect(stillIn(of(Number.NaN, 5, Number.POSITIVE_INFINITY))).toEqual([true, true, false])
    expect(stillIn(of(7))).toEqual([true])
    expect(stillIn([])).toEqual([])
  })

  it('goes by the accuracy where that is chosen, and by the loss among equals', () => {
    const standings = [
      { accuracy: 0.5, loss: 1 },
      { accuracy: 0.9, loss: 9 },
      { accuracy: 0.5, loss: 0.1 },
      { accuracy: Number.NaN, loss: 0 },
    ]
    expect(stillIn(standings)).toEqual([false, true, true, false])
    // Nothing is right or wrong.
    const numbers = of(3, 1, 2, 4).map(({ loss }) => ({ loss, accuracy: Number.NaN }))
    expect(stillIn(numbers)).toEqual([false, true, true, false])
  })

  it('never gives up a setting that is better than one that stays', () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { minLength: 1, maxLength: 30 }), (losses) => {
        const stays = stillIn(of(...losses))
        expect(stays.filter(Boolean).length).toBe(Math.ceil(losses.length / 2))
        const worth = (loss: number) => (Number.isFinite(loss) ? loss : Number.POSITIVE_INFINITY)
        const inside = Math.max(...losses.filter((_, i) => stays[i]).map(worth))
        for (const loss of losses.filter((_, i) => !stays[i]))
          expect(worth(loss)).toBeGreaterThanOrEqual(inside)
      }),
      { seed: 14_07 },
    )
  })

  it('takes as many epochs as were worked out before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 100 }), (settings, epochs) => {
        let [left, trained] = [Array.from({ length: settings }, (_, i) => i), 0]
        let done = 0
        for (const round of [...halvingRounds(epochs), epochs]) {
          trained += left.length * (round - done)
          done = round
          if (round < epochs) left = left.filter((_, i) => stillIn(of(...left))[i])
        }
        expect(epochsOfHalving(settings, epochs)).toBe(trained)
        expect(trained).toBeLessThanOrEqual(settings * epochs)
      }),
      { seed: 14_08 },
    )
  })
})
