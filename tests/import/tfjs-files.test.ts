import { expect, it } from 'vitest'
import { sentence } from '../../testing/words.ts'
import { imported, importedAnswers } from './imported-answers.ts'

const dense = (name: string, units: number, more: object = {}) => ({
  class_name: 'Dense',
  config: { name, units, activation: 'linear', use_bias: true, ...more },
})
const modelTopology = {
  class_name: 'Sequential',
  config: { name: 'model', layers: [dense('a', 2, { batch_input_shape: [null, 2] }), dense('b', 1)] },
}
const manifest = (paths: readonly string[]) => [
  {
    paths,
    weights: [
      { name: 'a/kernel', shape: [2, 2], dtype: 'float32' },
      { name: 'a/bias', shape: [2], dtype: 'float32' },
      {
        name: 'b/kernel',
        shape: [2, 1],
        dtype: 'float32',
        quantization: { dtype: 'uint8', scale: 0.5, min: -1 },
      },
      { name: 'b/bias', shape: [1], dtype: 'float32', quantization: { dtype: 'float16' } },
    ],
  },
]
const json = (value: object) => new Blob([JSON.stringify(value)])
/** 1 2 / 3 4 and 5 6; then, packed, 0 and 1; then 1.5 as half a number. */
const numbers = new Blob([Float32Array.of(1, 2, 3, 4, 5, 6), Uint8Array.of(2, 4), Uint16Array.of(0x3e00)])

it.each([
  [
    'with the version of Keras around it',
    { modelTopology: { keras_version: '2', model_config: modelTopology } },
  ],
  ['bare', { modelTopology }],
])('a model of TensorFlow.js, %s, takes its weights from the files beside it', async (_, model) => {
  const parts = ['group1-shard1of2.bin', 'group1-shard2of2.bin']
  const { document, problems } = await imported([
    { path: `web/${parts[1]}`, file: numbers.slice(9) },
    {
      path: 'web/model.json',
      file: json({ format: 'layers-model', ...model, weightsManifest: manifest(parts) }),
    },
    { path: `web/${parts[0]}`, file: numbers.slice(0, 9) },
  ])
  expect(problems).toEqual([])
  expect([...(await importedAnswers(document, [1, 1], 1))]).toEqual([1 * (2 + 4 + 6) + 1.5])
})

it('opens without its weights where these were not brought, and says so', async () => {
  const { document, problems } = await imported([
    { path: 'model.json', file: json({ modelTopology, weightsManifest: manifest(['w.bin']) }) },
  ])
  expect(problems.map((problem) => sentence(problem, 'en'))).toEqual([
    'The weights were not brought: drop w.bin together with the file of the model. It is opened without them.',
  ])
  expect(Object.values(document.nodes).map(({ type }) => type)).not.toContain('start-weights')
})

it.each([
  { what: 'a file of weights named twice', weightsManifest: manifest(['w.bin', 'w.bin']) },
  ...['constructor', '__proto__', 'toString'].map((dtype) => ({
    what: `numbers of the type ${dtype}`,
    weightsManifest: [{ paths: ['w.bin'], weights: [{ name: 'a/kernel', shape: [1e9], dtype }] }],
  })),
])('is refused with $what', async ({ weightsManifest }) => {
  const model = { path: 'model.json', file: json({ modelTopology, weightsManifest }) }
  const brought = imported([model, { path: 'w.bin', file: numbers }])
  await expect(brought).rejects.toThrow('model-damaged')
})

it('takes a file of weights once, under whatever names it is asked for', async () => {
  const weightsManifest = manifest(['a/w.bin', 'b/w.bin'])
  const model = { path: 'model.json', file: json({ modelTopology, weightsManifest }) }
  const { problems } = await imported([model, { path: 'w.bin', file: numbers }])
  expect(problems.map(({ code, values }) => [code, values.names])).toEqual([
    ['import-weights-missing', 'b/w.bin'],
  ])
})

it('is refused where it holds operations and no layers', async () => {
  const graph = json({ format: 'graph-model', modelTopology: { node: [] }, weightsManifest: [] })
  await expect(imported([{ path: 'model.json', file: graph }])).rejects.toThrow('model-of-operations')
})
