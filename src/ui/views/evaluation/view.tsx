import { Measured } from '../shared/measured.tsx'
import type { ViewProps } from '../view.ts'
import { MeasuredScores } from './measured-scores.tsx'

/** What a measurement says, in numbers and sentences. */
export function EvaluationView({ id }: ViewProps) {
  return (
    <Measured id={id}>{({ shown, target }) => <MeasuredScores shown={shown} target={target} />}</Measured>
  )
}
