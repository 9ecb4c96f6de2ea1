import { checked, graphOf, type Params } from './small-graph.ts'

interface Settings {
  readonly digits?: Params
  readonly scale?: Params
  readonly trainer?: Params
  /** There is a node for the loss only where this is set. */
  readonly loss?: Params
}

/** Digits, scaled, through the given layers one behind the other, into a trainer. */
export function training(
  layers: readonly (readonly [type: string, params?: Params])[],
  { digits = {}, scale = {}, trainer = {}, loss }: Settings = {},
) {
  const ends = ['scale.data', ...layers.map((_, i) => `l${i}.output`)]
  return checked(
    graphOf(
      {
        digits: ['digits', digits],
        scale: ['scale', scale],
        ...Object.fromEntries(layers.map((layer, i) => [`l${i}`, layer])),
        optimizer: ['optimizer'],
        ...(loss ? { loss: ['loss', loss] as const } : undefined),
        trainer: ['trainer', trainer],
      },
      [
        'digits.data > scale.data',
        ...layers.map((_, i) => `${ends[i]} > l${i}.input`),
        `${ends.at(-1)} > trainer.network`,
        'optimizer.optimizer > trainer.optimizer',
        ...(loss ? ['loss.loss > trainer.loss'] : []),
      ],
    ),
  )
}

export const classifier = [
  ['conv2d', { filters: 4 }],
  ['flatten'],
  ['dense', { units: 10, activation: 'softmax' }],
] as const
