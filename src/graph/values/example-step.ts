import type { Shape } from './port-value.ts'

/**
 * What a data step does to the numbers of one example, with everything that had to be learnt from the training part:
 * enough to do the same to an example that was never part of the data. Steps that choose, order or divide examples,
 * and augmentation, are none.
 */
export type ExampleStep =
  | { readonly kind: 'divide'; readonly by: number }
  /** `(value − mean) / deviation`: one of each for all numbers, or for each number of an example its own. */
  | { readonly kind: 'standardise'; readonly means: Float64Array; readonly deviations: Float64Array }
  | {
      readonly kind: 'resize'
      /** Before: `[height, width, channels]`. */
      readonly from: Shape
      readonly height: number
      readonly width: number
      readonly method: 'area' | 'bilinear' | 'nearest'
    }
