import { memo } from 'react'
import { useText } from '../../base/language/use-text.ts'
import { type ExampleLook, ExamplePicture } from '../../pictures/example-picture.tsx'
import type { Evaluation } from '../../pictures/picture-types.ts'
import { answerText } from './answer-text.ts'
import type { Prediction } from './choose-predictions.ts'
import { ClassShares } from './class-shares.tsx'
import styles from './predictions.module.css'
import { probabilitiesOf, strongest } from './probabilities.ts'

const TOP = 3
const SHORT = { maximumSignificantDigits: 4 }

/** One example: its picture and the classes the network thought of most. A press shows it large. */
export const ExampleCard = memo(function ExampleCard(props: {
  readonly answer: Prediction
  readonly evaluation: Evaluation
  readonly names: readonly string[]
  readonly picture: ExampleLook | undefined
  readonly onOpen: (index: number) => void
}) {
  const { answer, evaluation, names, picture } = props
  const tools = useText()
  const isWrong = answer.actual !== answer.predicted
  const shares = names.length > 0 ? probabilitiesOf(evaluation, answer.index) : []
  return (
    <li>
      <button
        type="button"
        className={styles.card}
        data-index={answer.index}
        onClick={() => props.onOpen(answer.index)}
      >
        <span className="visually-hidden">{answerText(answer, names, tools)}</span>
        <span className={styles.picture} aria-hidden="true">
          {picture && <ExamplePicture look={picture} label="" className={styles.pixels} />}
        </span>
        {names.length > 0 ? (
          <span className={styles.said} aria-hidden="true">
            <strong data-wrong={isWrong || undefined}>
              {isWrong ? `${names[answer.actual]} → ${names[answer.predicted]}` : `${names[answer.actual]} ✓`}
            </strong>
            <ClassShares
              classes={strongest(shares, TOP)}
              shares={shares}
              names={names}
              actual={answer.actual}
              predicted={answer.predicted}
            />
          </span>
        ) : (
          <span className={styles.said} aria-hidden="true">
            <strong>{tools.number(answer.predicted, SHORT)}</strong>
            <span>{tools.t('results.really', { value: tools.number(answer.actual, SHORT) })}</span>
          </span>
        )}
      </button>
    </li>
  )
})
