import type { Confusion } from '../../confusion/confusion-stats.ts'
import type { Classes } from './same-examples.ts'

const counted = new WeakMap<Classes, Confusion>()

/** `[actual][answered]`, how many examples. Counted once for each list of answers, which all stand for one question. */
export function confusionOf(asked: Classes, answers: Classes, classes: number): Confusion {
  const before = counted.get(answers)
  if (before) return before
  const counts = Array.from({ length: classes }, () => new Array<number>(classes).fill(0))
  asked.forEach((actual, example) => {
    counts[actual]![answers[example]!]! += 1
  })
  counted.set(answers, counts)
  return counts
}

/** How many examples more (or fewer) than `reference` each cell has. */
export function differenceOf(confusion: Confusion, reference: Confusion): Confusion {
  return confusion.map((row, actual) =>
    row.map((count, answer) => count - (reference[actual]?.[answer] ?? 0)),
  )
}

/** Share of right answers. */
export function accuracyOf(asked: Classes, answers: Classes): number {
  return asked.filter((actual, example) => answers[example] === actual).length / Math.max(1, asked.length)
}

/** The cell beside the diagonal with the largest count (of a difference: change), the first of equals. */
export function mostConfused(
  confusion: Confusion,
): { readonly actual: number; readonly answer: number; readonly count: number } | undefined {
  let most: { actual: number; answer: number; count: number } | undefined
  confusion.forEach((row, actual) => {
    row.forEach((count, answer) => {
      if (actual !== answer && Math.abs(count) > Math.abs(most?.count ?? 0)) most = { actual, answer, count }
    })
  })
  return most
}
