import { ok } from '../../../graph/document/problem.ts'
import { SplitMix32 } from '../../random/split-mix32.ts'
import { type Affine, setAffine } from '../augmentation/affine.ts'
import { drawTransform, UNCHANGED } from '../augmentation/random-transform.ts'
import { warp } from '../augmentation/warp.ts'
import { inSinglePrecision, withParts } from '../dataset.ts'
import type { DataStepKind } from './data-step-kind.ts'

/**
 * Changes training examples while they are drawn for training; what is gathered without a draw stays as it is. How an
 * example is changed depends on the seed, its place in the part and the draw alone, so a run that is resumed in the
 * middle of an epoch sees what it would have seen.
 */
export const augment: DataStepKind<'augment'> = (dataset, step, hash) => {
  const [height = 1, width = 1, channels = 1] = dataset.shape
  const size = height * width * channels
  const picture = { height, width, channels, fill: step.fill, value: step.value }
  // Used again for every picture: thousands a second are changed.
  const [random, transform] = [new SplitMix32(), { ...UNCHANGED }]
  const affine: Affine = { xx: 1, xy: 0, x0: 0, yx: 0, yy: 1, y0: 0 }
  const augmented = withParts(
    dataset,
    (part) => ({
      ...part,
      gather(indices, draw) {
        const values = inSinglePrecision(part.gather(indices, draw))
        if (draw === undefined) return values
        const result = new Float32Array(values.length)
        for (let i = 0; i < indices.length; i++) {
          random.begin(step.seed, draw, indices[i] as number)
          drawTransform(transform, step, dataset.shape, random)
          setAffine(affine, transform, height, width)
          warp(picture, affine, values, result, i * size)
        }
        return result
      },
    }),
    ['train'],
  )
  return ok({ ...augmented, hash })
}
