import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { CollectedClass } from '../../../src/graph/values/picture-collection.ts'
import type { pictures } from './pictures.ts'

const collection = '5e'.repeat(32)
const some = (name: string, free: number, given: Partial<CollectedClass> = {}): CollectedClass => ({
  name,
  free,
  train: 0,
  validation: 0,
  test: 0,
  ...given,
})

export const examples: NodeExamples<typeof pictures> = [
  {
    name: 'Three kinds of leaves, divided',
    params: {
      collection: { collection, classes: [some('Ahorn', 40), some('Birke', 42), some('Eiche', 43)] },
    },
    inputs: {},
    outputs: {
      data: {
        shape: [64, 64, 3],
        examples: { train: 75, validation: 25, test: 25 },
        perClass: { train: [24, 26, 25], validation: [8, 8, 9], test: [8, 8, 9] },
        range: [0, 255],
      },
    },
  },
  {
    name: 'As the folders say, in grey',
    params: {
      collection: {
        collection,
        classes: [some('hex', 0, { train: 30, test: 10 }), some('slot', 10, { train: 20, test: 8 })],
      },
      colour: 'grey',
      size: [28, 28],
    },
    inputs: {},
    outputs: {
      data: { shape: [28, 28, 1], examples: { train: 56, validation: 2, test: 20 } },
    },
  },
  {
    name: 'The same, all divided',
    params: {
      collection: {
        collection,
        classes: [some('hex', 0, { train: 30, test: 10 }), some('slot', 10, { train: 20, test: 8 })],
      },
      parts: 'divided',
    },
    inputs: {},
    outputs: { data: { examples: { train: 46, validation: 16, test: 16 } } },
  },
  {
    name: 'No pictures yet',
    params: {},
    inputs: {},
    problems: ['pictures-awaited'],
  },
  {
    name: 'One class only',
    params: { collection: { collection, classes: [some('Eiche', 40), some('Ahorn', 0)] } },
    inputs: {},
    problems: ['pictures-one-class'],
  },
  {
    name: 'More than fits into memory',
    params: {
      collection: { collection, classes: [some('cat', 10_000), some('dog', 10_000)] },
      size: [256, 256],
    },
    inputs: {},
    problems: ['pictures-memory'],
  },
  {
    name: 'Three pictures, and a class without any',
    params: { collection: { collection, classes: [some('Ahorn', 2), some('Birke', 0), some('Eiche', 1)] } },
    inputs: {},
    outputs: { data: { target: { kind: 'classes', names: ['Ahorn', 'Eiche'] } } },
    problems: ['pictures-class-empty', 'pictures-few'],
  },
  {
    name: 'Many more of one class',
    params: { collection: { collection, classes: [some('cat', 20), some('dog', 90)] } },
    inputs: {},
    problems: ['pictures-uneven'],
  },
  {
    name: 'The same pictures again and again',
    params: {
      collection: {
        collection,
        classes: [some('cat', 0, { train: 30, test: 10 }), some('dog', 0, { train: 30, test: 10 })],
        repeats: { same: 3, parts: 2, classes: 1 },
      },
    },
    inputs: {},
    problems: ['pictures-in-classes', 'pictures-in-parts', 'pictures-repeated'],
  },
]
