import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { GraphDocument } from '../../src/graph/document/document.ts'
import { imported, importedAnswers } from './imported-answers.ts'

interface Expected {
  readonly examples: readonly number[]
  readonly answers: readonly number[]
}

const folder = new URL('../fixtures/foreign-networks/', import.meta.url)
const fixture = async (name: string) => ({
  path: name,
  file: new Blob([new Uint8Array(await readFile(new URL(name, folder)))]),
})
const expected = JSON.parse(await readFile(new URL('answers.json', folder), 'utf8')) as Record<
  string,
  Expected
>
const types = ({ nodes }: GraphDocument) => Object.values(nodes).map(({ type }) => type)

describe.each(['keras', 'h5'])('a file that Keras wrote as .%s', (extension) => {
  it.each(['sequential', 'branches', 'nested'])('%s answers as in Keras', async (name) => {
    const { document, problems } = await imported([await fixture(`${name}.${extension}`)])
    expect(problems).toEqual([])
    const { examples, answers } = expected[name] as Expected
    // Its Rescaling is a data step here, which the network alone does not have.
    const scale = types(document).includes('scale') ? 1 / 255 : 1
    const prepared = examples.map((value) => value * scale)
    const own = await importedAnswers(document, prepared, 2)
    expect(own).toHaveLength(answers.length)
    for (const [i, value] of own.entries()) expect(value).toBeCloseTo(answers[i] as number, 5)
  })

  it('residual, moved and augmented, answers as in Keras and says what it became', async () => {
    const { document, problems } = await imported([await fixture(`residual.${extension}`)])
    expect(problems.map(({ code, values }) => [code, values.names])).toEqual([['import-offset', 'centre']])
    expect(types(document)).toEqual([
      ...['input', 'augmentation', 'scale', 'bias', 'conv2d', 'batch-normalisation', 'activation'],
      ...['separable-conv2d', 'conv2d', 'add', 'global-pooling', 'dropout', 'dense'],
      ...['trainer', 'optimizer', 'loss', 'start-weights'],
    ])
    const { examples, answers } = expected.residual as Expected
    const prepared = examples.map((value) => value / 127.5)
    const own = await importedAnswers(document, prepared, 2)
    for (const [i, value] of own.entries()) expect(value).toBeCloseTo(answers[i] as number, 5)
    expect(document.nodes.optimizer?.params).toMatchObject({ algorithm: 'adamw', schedule: 'cosine' })
  })

  it('says how it was trained', async () => {
    const { document } = await imported([await fixture(`branches.${extension}`)])
    expect(document.nodes.optimizer?.params).toEqual({
      algorithm: 'momentum',
      learningRate: 0.1,
      schedule: 'exponential',
      decaySteps: 100,
      decayRate: 0.9,
    })
    expect(document.nodes.loss?.params).toEqual({ kind: 'binary-crossentropy' })
    expect(document.nodes.trainer?.params).toEqual({ epochs: 0 })
  })
})
