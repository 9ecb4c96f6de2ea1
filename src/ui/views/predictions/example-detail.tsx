import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useText } from '../../base/language/use-text.ts'
import { Button } from '../../base/widgets/button.tsx'
import { ExamplePicture } from '../../pictures/example-picture.tsx'
import type { ShownEvaluation } from '../../pictures/picture-types.ts'
import { answerText } from './answer-text.ts'
import type { Prediction } from './choose-predictions.ts'
import { ClassShares } from './class-shares.tsx'
import styles from './predictions.module.css'
import { probabilitiesOf } from './probabilities.ts'
import { useExamples } from './use-examples.ts'

/** One example large, with what the network gave to every class. */
export function ExampleDetail(props: {
  readonly shown: ShownEvaluation
  readonly names: readonly string[]
  readonly answer: Prediction
  /** Goes to the example before or after; missing where there is none. */
  readonly onBefore?: () => void
  readonly onAfter?: () => void
  readonly onClose: () => void
}) {
  const { shown, names, answer, onBefore, onAfter } = props
  const { evaluation, data } = shown
  const tools = useText()
  const { t } = tools
  const close = useRef<HTMLButtonElement>(null)
  const { pictures } = useExamples(data, evaluation.part, [answer.index])
  const words = answerText(answer, names, tools)
  useEffect(() => close.current?.focus({ preventScroll: true }), [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys for the buttons inside
    <div
      className={styles.detail}
      onKeyDown={(event) => {
        const act = { ArrowLeft: onBefore, ArrowRight: onAfter, Escape: props.onClose }[event.key]
        if (!act) return
        event.preventDefault()
        event.stopPropagation()
        act()
      }}
    >
      <div className={styles.bar}>
        <Button
          kind="icon"
          aria-label={t('results.before')}
          aria-disabled={!onBefore}
          onClick={() => onBefore?.()}
        >
          <ChevronLeft size={16} />
        </Button>
        <Button
          kind="icon"
          aria-label={t('results.after')}
          aria-disabled={!onAfter}
          onClick={() => onAfter?.()}
        >
          <ChevronRight size={16} />
        </Button>
        <span className={styles.space} />
        <Button ref={close} kind="icon" aria-label={t('results.close')} onClick={props.onClose}>
          <X size={16} />
        </Button>
      </div>
      <div className={styles.large}>
        <span className={styles.picture}>
          {pictures[0] && <ExamplePicture look={pictures[0]} label={words} className={styles.pixels} large />}
        </span>
        <div>
          <p aria-live="polite">{words}</p>
          {names.length > 0 && (
            <ClassShares
              classes={names.map((_, at) => at)}
              shares={probabilitiesOf(evaluation, answer.index)}
              names={names}
              actual={answer.actual}
              ticked
              predicted={answer.predicted}
            />
          )}
        </div>
      </div>
    </div>
  )
}
