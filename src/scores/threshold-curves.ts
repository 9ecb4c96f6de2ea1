/** What a two-class network decides at one threshold. "Positive" is the second class, whose probability it puts out. */
export interface ThresholdCounts {
  readonly truePositive: number
  readonly falsePositive: number
  readonly trueNegative: number
  readonly falseNegative: number
}

/** One threshold: an example counts as positive where its probability lies above it. */
export interface CurvePoint extends ThresholdCounts {
  readonly threshold: number
}

/** Counts at one threshold; above it is positive, equal is not, as everywhere else. */
export function countAt(
  scores: ArrayLike<number>,
  targets: ArrayLike<number>,
  threshold: number,
): ThresholdCounts {
  let [truePositive, falsePositive, trueNegative, falseNegative] = [0, 0, 0, 0]
  for (let i = 0; i < targets.length; i++) {
    const answered = (scores[i] ?? 0) > threshold
    if (targets[i] === 1) answered ? truePositive++ : falseNegative++
    else answered ? falsePositive++ : trueNegative++
  }
  return { truePositive, falsePositive, trueNegative, falseNegative }
}

/**
 * Every threshold that makes a difference, from the one above all (nothing is positive) to the one below all. Equal
 * probabilities change sides together, so that ties make one slanted piece of the ROC curve and no stairs.
 */
export function curvePoints(scores: ArrayLike<number>, targets: ArrayLike<number>): readonly CurvePoint[] {
  const order = Array.from(targets, (_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
  const positives = order.filter((i) => targets[i] === 1).length
  const negatives = order.length - positives
  const points: CurvePoint[] = []
  let [truePositive, falsePositive] = [0, 0]
  const add = (threshold: number) =>
    points.push({
      threshold,
      truePositive,
      falsePositive,
      trueNegative: negatives - falsePositive,
      falseNegative: positives - truePositive,
    })
  order.forEach((i, place) => {
    const score = scores[i] ?? 0
    if (place === 0 || score !== scores[order[place - 1] as number]) add(score)
    if (targets[i] === 1) truePositive++
    else falsePositive++
  })
  add(Number.NEGATIVE_INFINITY)
  return points
}

/**
 * Area under the ROC curve by trapezoids: the probability that a positive example gets a higher number than a negative
 * one, ties counting half (Mann–Whitney U over the number of pairs). Missing where one of the classes has no example.
 */
export function areaUnderRoc(points: readonly CurvePoint[]): number | undefined {
  const end = points.at(-1)
  if (!end || end.truePositive === 0 || end.falsePositive === 0) return undefined
  let area = 0
  points.forEach((point, i) => {
    const before = points[i - 1]
    if (!before) return
    const width = point.falsePositive - before.falsePositive
    area += (width * (point.truePositive + before.truePositive)) / 2
  })
  return area / (end.truePositive * end.falsePositive)
}

/** Share of the positive answers that are right; missing where there are none. */
export function precisionOf({ truePositive, falsePositive }: ThresholdCounts): number | undefined {
  const answered = truePositive + falsePositive
  return answered > 0 ? truePositive / answered : undefined
}

/** Share of the positive examples that were found (true positive rate); missing where there are none. */
export function recallOf({ truePositive, falseNegative }: ThresholdCounts): number | undefined {
  const positives = truePositive + falseNegative
  return positives > 0 ? truePositive / positives : undefined
}

/** Share of the negative examples that were taken for positive ones; missing where there are none. */
export function falseAlarmsOf({ falsePositive, trueNegative }: ThresholdCounts): number | undefined {
  const negatives = falsePositive + trueNegative
  return negatives > 0 ? falsePositive / negatives : undefined
}
