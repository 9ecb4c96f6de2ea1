import type { ShownRun } from '../../../trainers/measure.ts'
import type { Classes } from './same-examples.ts'

/** What a run answered at the end of an epoch. */
export interface AnswersAt {
  readonly epoch: number
  readonly answers: Classes
}

/** The epochs after which any of the runs told its answers, ascending. */
export function epochsAnswered(runs: readonly ShownRun[]): readonly number[] {
  const epochs = new Set<number>()
  for (const { run } of runs) for (const { epoch, answers } of run.trace) if (answers) epochs.add(epoch)
  return [...epochs].sort((a, b) => a - b)
}

/** The answers of a run after an epoch, or the latest before it: it may have ended earlier, or have told fewer. */
export function answersAt({ run }: ShownRun, epoch: number): AnswersAt | undefined {
  for (let i = run.trace.length - 1; i >= 0; i--) {
    const { epoch: at, answers } = run.trace[i]!
    if (at <= epoch && answers) return { epoch: at, answers }
  }
  return undefined
}
