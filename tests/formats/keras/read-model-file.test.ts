import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readHdf5 } from '../../../src/formats/hdf5/read-hdf5.ts'
import { writeHdf5 } from '../../../src/formats/hdf5/write-hdf5.ts'
import { readModelFile } from '../../../src/formats/keras/read-model-file.ts'
import { sizeOf } from '../../../src/graph/values/port-value.ts'

const bytesOf = (name: string) => readFileSync(new URL(`../../fixtures/keras/${name}`, import.meta.url))

async function read(name: string) {
  const model = await readModelFile(new Blob([bytesOf(name)]))
  if (!model.ok) throw new Error(JSON.stringify(model.problems))
  return model.value
}

/** Layers of the fixtures in the order in which they were given numbers, and the names Keras 3 gives their weights. */
const LAYERS: readonly (readonly [layer: string, weights: readonly string[]])[] = [
  ['right', ['kernel']],
  ['left', ['kernel', 'bias']],
  ['right_mix', ['kernel']],
  ['normed', ['beta', 'moving_mean', 'moving_variance']],
  ['block/separable', ['depthwise_kernel', 'pointwise_kernel', 'bias']],
  ['block/inner_norm', ['gamma', 'moving_mean', 'moving_variance']],
  ['block/dense', ['kernel', 'bias']],
  ['answer', ['kernel', 'bias']],
]

const FILES = [
  ['keras-3.keras', 'answer', 'kernel'],
  ['keras-3.h5', 'answer', 'kernel'],
  ['keras-2.keras', 'answer', 'kernel'],
  ['keras-2.h5', 'head/answer', 'depthwise_kernel'],
] as const

describe('a model that Keras wrote', () => {
  test.each(FILES)('is read with all weights where they belong: %s', async (file, last, depthwise) => {
    const { weights } = await read(file)
    const layers = LAYERS.map(([layer, names]) =>
      layer === 'answer'
        ? ([last, names] as const)
        : layer === 'right'
          ? ([layer, [depthwise]] as const)
          : ([layer, names] as const),
    )
    const names = Object.entries(weights).map(([layer, own]) => [layer, own.map(({ name }) => name)])
    expect(Object.fromEntries(names)).toEqual(Object.fromEntries(layers))
    for (const own of Object.values(weights))
      own.forEach(({ shape, values }, k) => {
        expect(values).toHaveLength(sizeOf(shape))
        // The script that wrote them gave each array a first number of its own.
        const first = values[0] ?? 0
        expect((first % 100) / 10).toBe(k)
        expect([...values]).toEqual(Array.from(values, (_, i) => first + i / 64))
      })
    const firsts = Object.values(weights).map((own) => own[0]?.values[0])
    expect(new Set(firsts).size).toBe(LAYERS.length)
  })

  test('has its config word for word', async () => {
    const { config } = await read('keras-2.h5')
    expect(config.class_name).toBe('Functional')
    expect(JSON.stringify(config)).toContain('"batch_input_shape":[null,6,6,2]')
    expect(JSON.stringify((await read('keras-3.keras')).config)).toContain('"batch_shape":[null,6,6,2]')
  })

  test('comes as JSON alone, too, without weights', async () => {
    const { config } = await read('keras-3.keras')
    const alone = await readModelFile(new Blob([JSON.stringify(config)]))
    expect(alone).toEqual({ ok: true, value: { config, weights: {} } })
  })
})

describe('a file that is no model', () => {
  test.each([
    ['an empty file', new Uint8Array(0), 'model-damaged'],
    ['text', 'not { json', 'model-damaged'],
    ['JSON of something else', '{"nodes":{}}', 'model-no-layers'],
    ['a list', '[1]', 'model-no-layers'],
    [
      'a layer deeper than anybody can look',
      `{"class_name":"Sequential","config":[${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}]}`,
      'model-damaged',
    ],
    ['the signature of HDF5 alone', bytesOf('keras-3.h5').subarray(0, 8), 'model-damaged'],
    ['half of an HDF5 file', bytesOf('keras-3.h5').subarray(0, 20_000), 'model-damaged'],
    ['half of a zip', bytesOf('keras-3.keras').subarray(0, 20_000), 'zip-damaged'],
  ])('is answered with a sentence: %s', async (_what, bytes, code) => {
    const read = await readModelFile(new Blob([bytes]))
    expect(read.ok ? [] : read.problems.map((problem) => problem.code)).toEqual([code])
  })

  test('is not unpacked where it would be far more than its size can hold', async () => {
    const bytes = await writeHdf5({ arrays: { zeros: { shape: [2100, 2100], values: 0 } } })
    expect(bytes.length).toBeLessThan(100_000)
    const read = await readHdf5(bytes)
    expect(read.ok ? [] : read.problems.map(({ code }) => code)).toEqual(['model-too-large'])
  })

  test('leaves nothing behind that the next file suffers from', async () => {
    const damaged = Uint8Array.from(bytesOf('keras-2.h5'), (byte, i) =>
      i % 97 === 50 && i > 500 ? byte ^ 0xff : byte,
    )
    await readModelFile(new Blob([damaged]))
    expect((await readModelFile(new Blob([bytesOf('keras-2.h5')]))).ok).toBe(true)
  })
})
