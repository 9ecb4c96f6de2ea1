import type { Classes } from './same-examples.ts'

/** Which examples are looked at. */
export const WHICH = ['disagree', 'all-wrong', 'any-wrong'] as const
export type Which = (typeof WHICH)[number]

/** An answer with those who gave it. */
export interface GivenAnswer {
  readonly answer: number
  /** Places in the list of runs, ascending. */
  readonly runs: readonly number[]
}

export interface AnsweredExample {
  readonly index: number
  readonly actual: number
  /** The answer of most runs first; of as many, that of the first run. */
  readonly given: readonly GivenAnswer[]
}

/**
 * The examples on which runs disagree, which all of them get wrong, or any of them; those first on which most runs are
 * of another mind than the majority. `answers` has a list for each run.
 */
export function listAnswers(
  asked: Classes,
  answers: readonly Classes[],
  which: Which,
): readonly AnsweredExample[] {
  const found: AnsweredExample[] = []
  asked.forEach((actual, index) => {
    const wrong = answers.filter((list) => list[index] !== actual).length
    const isOfOneMind = answers.every((list) => list[index] === answers[0]?.[index])
    const isListed =
      which === 'disagree' ? !isOfOneMind : which === 'all-wrong' ? wrong === answers.length : wrong > 0
    if (isListed) found.push(answeredExample(asked, answers, index))
  })
  const minority = ({ given }: AnsweredExample) => answers.length - (given[0]?.runs.length ?? 0)
  return found.sort((a, b) => minority(b) - minority(a) || a.index - b.index)
}

/** What each run says of one example. */
export function answeredExample(asked: Classes, answers: readonly Classes[], index: number): AnsweredExample {
  const byAnswer = new Map<number, number[]>()
  answers.forEach((list, run) => {
    const answer = list[index]!
    byAnswer.set(answer, [...(byAnswer.get(answer) ?? []), run])
  })
  const given = [...byAnswer].map(([answer, runs]) => ({ answer, runs }))
  given.sort((a, b) => b.runs.length - a.runs.length || a.runs[0]! - b.runs[0]!)
  return { index, actual: asked[index]!, given }
}
