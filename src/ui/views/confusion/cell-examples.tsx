import { ArrowLeft } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { useText } from '../../base/language/use-text.ts'
import { Button } from '../../base/widgets/button.tsx'
import type { ShownEvaluation } from '../../pictures/picture-types.ts'
import { choosePredictions } from '../predictions/choose-predictions.ts'
import { ExampleGallery } from '../predictions/example-gallery.tsx'
import styles from './confusion.module.css'

/** The examples behind one cell, those first of which the network was surest. Escape leads back to the cell. */
export function CellExamples(props: {
  readonly shown: ShownEvaluation
  readonly names: readonly string[]
  readonly actual: number
  readonly predicted: number
  readonly title: string
  /** Scrolls in the height it is given. */
  readonly fill: boolean
  readonly onBack: () => void
}) {
  const { shown, names, actual, predicted } = props
  const { t } = useText()
  const back = useRef<HTMLButtonElement>(null)
  const answers = useMemo(
    () =>
      choosePredictions(shown.evaluation, 'all', 'surest', shown.evaluation.examples).filter(
        (answer) => answer.actual === actual && answer.predicted === predicted,
      ),
    [shown.evaluation, actual, predicted],
  )
  useEffect(() => back.current?.focus({ preventScroll: true }), [])
  return (
    <section
      className={styles.examples}
      data-fill={props.fill || undefined}
      aria-label={props.title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        props.onBack()
      }}
    >
      <div className={styles.examplesHead}>
        <Button ref={back} kind="icon" aria-label={t('results.back-to-matrix')} onClick={props.onBack}>
          <ArrowLeft size={16} />
        </Button>
        <p>{props.title}</p>
      </div>
      <div className={styles.examplesBody}>
        <ExampleGallery key={shown.run.run} shown={shown} names={names} answers={answers} />
      </div>
    </section>
  )
}
