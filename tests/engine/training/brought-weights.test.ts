import { beforeAll, describe, expect, test } from 'vitest'
import { memoryContents } from '../../../src/contents/memory-contents.ts'
import { startBackend } from '../../../src/engine/backends/start-backend.ts'
import { nodeBackends } from '../../../src/engine/node/node-backends.ts'
import { createPreviews } from '../../../src/engine/previews/previews.ts'
import type { StoredTensor } from '../../../src/engine/protocol.ts'
import { readSafetensors, writeSafetensors } from '../../../src/formats/networks/safetensors.ts'
import type { KerasModel } from '../../../src/graph/plan/plan.ts'
import { compareStarts, planStart } from '../../../src/graph/plan/plan-start.ts'
import { collect, host } from '../collect.ts'
import { planOf, planWithMemory } from '../plans.ts'

const contents = memoryContents()
const withContents = { host: { data: { ...host.data, contents } } }
const measured = { epochs: 0, batchSize: 64, shuffle: true, validate: true }

beforeAll(async () => {
  expect(await startBackend('wasm', nodeBackends)).toMatchObject({ name: 'wasm' })
})

/** The network with the weights as its start, all of them or those of some layers. */
async function beginning(network: KerasModel, weights: readonly StoredTensor[]): Promise<KerasModel> {
  const [content = ''] = await contents.put([writeSafetensors(weights)])
  const layers: Record<string, string[]> = {}
  for (const { name } of weights) {
    const layer = name.slice(0, name.lastIndexOf('/'))
    layers[layer] = [...(layers[layer] ?? []), name]
  }
  return { ...network, start: { content, layers } }
}

describe('weights that a file brought', () => {
  test('give without an epoch the measurements of the run that they come from', async () => {
    const plan = planWithMemory({ training: { ...measured, epochs: 2 } })
    const trained = await collect(plan)
    const network = await beginning(plan.network, trained.checkpoint?.weights ?? [])
    const again = await collect(planOf({ ...plan, network, training: measured }), withContents)
    expect(again.kinds).not.toContain('batch')
    expect(again.last).toMatchObject({ kind: 'completed', epochs: 0, steps: 0, stoppedEarly: false })
    expect(again.checkpoint?.weights).toEqual(trained.checkpoint?.weights)
    expect(again.evaluations.map(({ outputs }) => outputs)).toEqual(
      trained.evaluations.map(({ outputs }) => outputs),
    )
  })

  test('leave layers of another size as they would have begun', async () => {
    const plan = planOf({ training: measured })
    const drawn = (await collect(plan)).checkpoint?.weights ?? []
    const other = drawn.map(({ name, shape, values }, i) =>
      i < 2
        ? { name, shape: [...shape, 2], values: new Float32Array(2 * values.length) }
        : { name, shape, values: values.map((value) => value + 1) },
    )
    const network = await beginning(plan.network, other)
    const begun = (await collect(planOf({ ...plan, network }), withContents)).checkpoint?.weights ?? []
    expect(begun.slice(0, 2)).toEqual(drawn.slice(0, 2))
    expect(begun.slice(2)).toEqual(other.slice(2))
  })

  test('that are not on this computer are missed before anything is trained', async () => {
    const plan = planOf()
    const network = { ...plan.network, start: { content: 'f'.repeat(64), layers: {} } }
    const { last } = await collect(planOf({ ...plan, network }), withContents)
    expect(last).toMatchObject({ kind: 'failed', problem: { code: 'start-missing' } })
  })

  test('answer before the training, too', async () => {
    const plan = planOf({ training: measured })
    const drawn = (await collect(plan)).checkpoint?.weights ?? []
    const zeros = drawn.map((tensor) => ({ ...tensor, values: tensor.values.map(() => 0) }))
    const previews = createPreviews({ ...host.data, contents })
    const network = await beginning(plan.network, zeros)
    const ask = { kind: 'example', example: { part: 'test', index: 0 } } as const
    const answered = await previews.predict({ network, data: plan.data, ask })
    expect(answered.ok && new Set(answered.value.outputs).size).toBe(1)
    previews.dispose()
  })

  test('make two starts differ, and are compared layer by layer', async () => {
    const plan = planOf()
    const drawn = (await collect(planOf({ training: measured }))).checkpoint?.weights ?? []
    const brought = planOf({ ...plan, network: await beginning(plan.network, drawn.slice(0, 2)) })
    const { network, alike, layers } = compareStarts([planStart(plan), planStart(brought)])
    expect({ network, alike }).toEqual({ network: true, alike: layers - 1 })
    expect(compareStarts([planStart(brought), planStart(brought)]).alike).toBe(layers)
  })
})

describe('a file of tensors', () => {
  test('comes back bit by bit, and anything else is none', () => {
    const tensors = [
      { name: 'a/kernel', shape: [2, 3], values: Float32Array.of(1, -0, Number.NaN, 4, 5, 6) },
      { name: 'ü', shape: [], values: Float32Array.of(7) },
    ]
    const bytes = writeSafetensors(tensors)
    expect(readSafetensors(bytes)).toEqual(tensors)
    for (let length = 0; length < bytes.length; length++)
      expect(readSafetensors(bytes.slice(0, length))).toBeUndefined()
  })
})
