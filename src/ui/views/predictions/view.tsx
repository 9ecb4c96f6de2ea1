import { useMemo } from 'react'
import type { CheckedNode } from '../../../graph/check/checked-graph.ts'
import { useText } from '../../base/language/use-text.ts'
import type { ShownEvaluation } from '../../pictures/picture-types.ts'
import { Measured } from '../shared/measured.tsx'
import { share } from '../shared/share.ts'
import type { ViewProps } from '../view.ts'
import { choosePredictions } from './choose-predictions.ts'
import { ExampleGallery } from './example-gallery.tsx'
import styles from './predictions.module.css'

/** The answers a predictions node asks for: wrong, right or all, in its order. */
export function PredictionsView({ id, checked, fill }: ViewProps) {
  return (
    <Measured id={id} fill={fill}>
      {({ shown, names }) => <Answers shown={shown} names={names} params={checked.params} />}
    </Measured>
  )
}

function Answers(props: {
  readonly shown: ShownEvaluation
  readonly names: readonly string[]
  readonly params: CheckedNode['params']
}) {
  const { shown, names } = props
  const { evaluation } = shown
  const { t, percent } = useText()
  const which = names.length > 0 ? String(props.params.which) : 'all'
  const order = String(props.params.order)
  const answers = useMemo(
    () => choosePredictions(evaluation, which, order, evaluation.examples),
    [evaluation, which, order],
  )
  const counts = {
    count: answers.length,
    total: evaluation.examples,
    share: percent(share(answers.length, evaluation.examples)),
  }
  const kind = which === 'wrong' || which === 'right' ? which : 'all'
  return (
    <div className={styles.predictions}>
      <p>{answers.length === 0 ? t(`results.none-${kind}`) : t(`results.count-${kind}`, counts)}</p>
      <ExampleGallery
        key={`${which} ${order} ${shown.run.run}`}
        shown={shown}
        names={names}
        answers={answers}
      />
    </div>
  )
}
