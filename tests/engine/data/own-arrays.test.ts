import { describe, expect, it } from 'vitest'
import { memoryContents } from '../../../src/contents/memory-contents.ts'
import { createDataStore } from '../../../src/engine/data/data-store.ts'
import type { Elements } from '../../../src/formats/arrays/array-data.ts'
import { dtypeOf, valueBytes, writeNpy } from '../../../src/formats/arrays/write-npy.ts'
import { writeNpz } from '../../../src/formats/arrays/write-npz.ts'
import type { OwnArraysConfig } from '../../../src/graph/plan/plan.ts'

const files = {
  open: async () => {
    throw new Error('nothing ships here')
  },
}

const store = memoryContents()

async function keep(values: Elements, shape: readonly number[]): Promise<{ readonly content: string }> {
  const [content = ''] = await store.put([writeNpy(values, shape)])
  return { content }
}

async function load(config: Omit<OwnArraysConfig, 'kind' | 'channelsFirst'> & { channelsFirst?: boolean }) {
  const dataset = { kind: 'own-arrays', channelsFirst: false, ...config } as const
  const data = createDataStore(files, undefined, undefined, undefined, store)
  const loaded = await data.load({ dataset, steps: [] })
  if (!loaded.ok) throw new Error(loaded.problems.map(({ code }) => code).join())
  return loaded.value
}

describe('arrays of one’s own', () => {
  it('are gathered as they are, with the class of every label', async () => {
    const examples = await keep(
      Uint8Array.from({ length: 18 }, (_, i) => i * 14),
      [3, 2, 3],
    )
    const answers = await keep(['dog', 'cat', 'dog'], [3])
    const dataset = await load({
      shape: [2, 3, 1],
      target: 'classes',
      labels: ['cat', 'dog'],
      parts: { train: { examples, answers } },
    })
    const { train, validation, test } = dataset.parts
    expect([train.count, validation.count, test.count]).toEqual([3, 0, 0])
    expect(Array.from(train.targets)).toEqual([1, 0, 1])
    expect(Array.from(train.gather([2, 0]))).toEqual([168, 182, 196, 210, 224, 238, 0, 14, 28, 42, 56, 70])
  })

  it('have the colours of a pixel together where they came one after the other', async () => {
    const examples = await keep(Float32Array.of(1, 2, 3, 4, 10, 20, 30, 40, 0.1, 0.2, 0.3, 0.4), [1, 3, 2, 2])
    const answers = await keep(Float32Array.of(0, 1), [1, 2])
    const { parts } = await load({
      shape: [2, 2, 3],
      channelsFirst: true,
      target: 'classes',
      labels: 2,
      parts: { train: { examples, answers } },
    })
    expect(parts.train.gather([0])).toEqual(Float32Array.of(1, 10, 0.1, 2, 20, 0.2, 3, 30, 0.3, 4, 40, 0.4))
    expect(Array.from(parts.train.targets)).toEqual([1])
  })

  it('are found by their key in an npz, and numbers to predict stay as they are', async () => {
    const x = Float64Array.of(1.1, 2.2, 3.3, 4.4)
    const y = Float64Array.of(0.1, 1e9 + 0.5)
    const written: Uint8Array<ArrayBuffer>[] = []
    const arrays = Object.entries({ x, y }).map(([key, values]) => ({
      key,
      dtype: dtypeOf(values),
      shape: [2, values.length / 2],
      pieces: [valueBytes(values)],
    }))
    for await (const piece of writeNpz(arrays)) written.push(piece)
    const [content = ''] = await store.put([new Uint8Array(await new Blob(written).arrayBuffer())])
    const both = { examples: { content, key: 'x' }, answers: { content, key: 'y' } }
    const { parts } = await load({ shape: [2], target: 'numbers', parts: { train: both, test: both } })
    expect(parts.train.targets).toEqual(y)
    expect(parts.test.gather([1])).toEqual(Float32Array.of(3.3, 4.4))
  })

  it.each([
    ['a file that is not there', { content: 'f'.repeat(64) }, 'content-missing'],
    ['an array of another length', undefined, 'own-arrays-differ'],
  ])('%s is told', async (_, missing, code) => {
    const examples = missing ?? (await keep(new Uint8Array(9), [3, 3]))
    const answers = await keep(Uint8Array.of(0, 1), [2])
    const config = {
      shape: [3],
      target: 'classes',
      labels: [0, 1],
      parts: { train: { examples, answers } },
    } as const
    await expect(load(config)).rejects.toThrow(code)
  })
})
