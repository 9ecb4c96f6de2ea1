import { describe, expect, test } from 'vitest'
import type { PortableNetwork } from '../../src/formats/networks/portable-network.ts'
import { describePage } from '../../src/formats/web-page/describe-page.ts'
import type { DatasetConfig } from '../../src/graph/plan/plan.ts'
import type { DataValue, Shape } from '../../src/graph/values/port-value.ts'
import { randomNetwork } from '../../testing/random-networks.ts'

const { network: any } = randomNetwork(1)

function inputOf(inputShape: Shape, dataset: Partial<DatasetConfig>, data?: Partial<DataValue>) {
  const network: PortableNetwork = {
    ...any,
    inputShape,
    plan: { ...any.plan, data: { dataset: dataset as DatasetConfig, steps: [] } },
    ...(data && {
      data: { target: { kind: 'classes', names: [] }, examples: {}, range: [0, 255], ...data } as DataValue,
    }),
  }
  return describePage(network, 'title').input
}

describe('what a page asks for', () => {
  test('is a drawing as MNIST has its digits, light on dark', () => {
    expect(inputOf([28, 28, 1], { kind: 'digits' })).toEqual({
      kind: 'picture',
      shape: [28, 28, 1],
      full: 255,
      fit: 'crop',
      isInk: true,
      isWritten: true,
    })
  })

  test('is a picture, fitted as those that were trained with', () => {
    const input = inputOf([64, 48, 3], { kind: 'own-pictures', fit: 'letterbox' })
    expect(input).toEqual({ kind: 'picture', shape: [64, 48, 3], full: 255, fit: 'letterbox' })
  })

  test('is a picture whose brightest number is that of the data', () => {
    expect(inputOf([8, 8, 1], { kind: 'own-arrays' }, { range: [0, 16] })).toMatchObject({ full: 16 })
  })

  test('are the columns of a table with names, units and ranges, and one choice for each column of words', () => {
    const colour = (word: string) => ({ name: { en: `colour = ${word}`, de: `Farbe = ${word}` } })
    const features = [
      { name: 'weight', unit: 'kg' },
      colour('red'),
      colour('a = b'),
      { name: 'origin = here' },
      { name: 'on' },
    ]
    const unit = [0, 1] as const
    expect(
      inputOf([5], { kind: 'own-table' }, { features, extents: [[1, 9], unit, unit, unit, unit] }),
    ).toEqual({
      kind: 'fields',
      shape: [5],
      fields: [
        { kind: 'number', name: 'weight', unit: 'kg', range: [1, 9] },
        { kind: 'choice', name: { en: 'colour', de: 'Farbe' }, words: ['red', 'a = b'] },
        { kind: 'choice', name: 'origin', words: ['here'] },
        { kind: 'number', name: 'on', range: [0, 1] },
      ],
    })
  })

  test('are as many numbers as a row has that nobody named, or a shape that is no picture', () => {
    expect(inputOf([784], { kind: 'own-arrays' })).toEqual({ kind: 'numbers', shape: [784] })
    expect(inputOf([12, 4], { kind: 'own-arrays' })).toEqual({ kind: 'numbers', shape: [12, 4] })
    expect(inputOf([8, 8, 2], { kind: 'own-arrays' })).toEqual({ kind: 'numbers', shape: [8, 8, 2] })
  })
})

describe('what a page says of its network', () => {
  test('are class names in every language, where the data has them', () => {
    const names = [{ en: 'cat', de: 'Katze' }, 'x']
    const network: PortableNetwork = {
      ...any,
      answer: { kind: 'classes', names: ['cat', 'x'] },
      data: {
        target: { kind: 'classes', names },
        examples: { train: 7 },
        range: [0, 1],
      } as unknown as DataValue,
      epochs: 3,
      evaluation: { part: 'test', examples: 10, accuracy: 0.9 },
    }
    expect(describePage(network, { en: 'A', de: 'B' })).toMatchObject({
      title: { en: 'A', de: 'B' },
      answer: { kind: 'classes', names },
      trainedOn: { examples: 7, epochs: 3 },
      evaluation: { part: 'test', examples: 10, accuracy: 0.9 },
    })
  })

  test('are numbers with their units', () => {
    const network: PortableNetwork = {
      ...any,
      answer: { kind: 'numbers', names: ['length', 'n'], units: ['mm', undefined] },
    }
    expect(describePage(network, 'A').answer).toEqual({
      kind: 'numbers',
      names: ['length', 'n'],
      units: ['mm', null],
    })
  })
})
