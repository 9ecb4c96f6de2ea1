import type { Numbers } from '../../../graph/base/numbers.ts'
import { predictedClass } from '../../../graph/base/predicted-class.ts'
import type { Evaluation } from '../../pictures/picture-types.ts'

export interface Prediction {
  /** Place of the example in its part. */
  readonly index: number
  /** Class index, or the number itself. */
  readonly predicted: number
  readonly actual: number
  /** Probability of the answer given; 1 for numbers. */
  readonly sure: number
}

/** The examples to show: right, wrong or all, as they come or by how sure the network is. At most `most`. */
export function choosePredictions(
  { outputs, targets, confusion }: Evaluation,
  which: string,
  order: string,
  most: number,
): readonly Prediction[] {
  const width = targets.length === 0 ? 0 : Math.round(outputs.length / targets.length)
  const found: Prediction[] = []
  for (let index = 0; index < targets.length; index++) {
    const actual = targets[index]!
    const { predicted, sure } = answer(outputs, index, width, confusion !== undefined)
    if (confusion && which !== 'all' && (which === 'right') !== (predicted === actual)) continue
    found.push({ index, predicted, actual, sure })
    if (order === 'given' && found.length === most) break
  }
  if (order === 'surest') found.sort((a, b) => b.sure - a.sure)
  if (order === 'least-sure') found.sort((a, b) => a.sure - b.sure)
  return found.slice(0, most)
}

function answer(outputs: Numbers, row: number, width: number, classes: boolean) {
  const first = outputs[row * width] ?? 0
  if (!classes) return { predicted: first, sure: 1 }
  const predicted = predictedClass(outputs, row, width)
  // One sigmoid unit stands for two classes.
  if (width === 1) return { predicted, sure: Math.max(first, 1 - first) }
  return { predicted, sure: outputs[row * width + predicted] ?? 0 }
}
