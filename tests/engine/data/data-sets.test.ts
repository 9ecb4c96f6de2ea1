import { describe, expect, test } from 'vitest'
import { registry } from '../../../nodes/registry.ts'
import { resolveParams } from '../../../src/graph/node/resolve-params.ts'
import { host } from '../collect.ts'

/** Their files are a person's own; what becomes of them has tests of its own. */
const BROUGHT_ALONG = ['cifar-10', 'pictures', 'arrays']
const SMALL = { train: 60, validation: 10, test: 20 }

const sets = [...registry.values()].filter(
  ({ type, plan }) => plan.kind === 'dataset' && !BROUGHT_ALONG.includes(type),
)

describe.each(sets)('$type', ({ params: declared, plan, infer }) => {
  test('is loaded with the shape, the counts, the classes and the numbers that its node promises', async () => {
    if (plan.kind !== 'dataset') throw new Error('no data set')
    const set = Object.fromEntries(Object.entries(SMALL).filter(([name]) => name in declared))
    const { params } = resolveParams(declared, set)
    const promised = infer({ node: 'data', inputs: {}, params }).outputs?.data
    if (promised?.kind !== 'data') throw new Error('no data')
    const loaded = await host.data.load({ dataset: plan.dataset(params), steps: [] })
    if (!loaded.ok) throw new Error(loaded.problems.map(({ code }) => code).join(', '))
    const { shape, target, parts } = loaded.value
    expect(shape).toEqual(promised.shape)
    expect(target).toBe(promised.target.kind)
    const { train, validation, test } = parts
    expect({ train: train.count, validation: validation.count, test: test.count }).toEqual(promised.examples)
    const numbers = train.gather([...Array(train.count).keys()])
    expect(numbers).toHaveLength(train.count * shape.reduce((product, extent) => product * extent, 1))
    const [low, high] = promised.range
    expect(numbers.every((value) => value >= low && value <= high)).toBe(true)
    if (target === 'numbers') return
    const classes = new Set([...train.targets, ...test.targets])
    expect([...classes].sort((a, b) => a - b)).toEqual([...promised.target.names.keys()])
  })
})
