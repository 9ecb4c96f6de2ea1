import type { Target } from '../../../graph/values/port-value.ts'
import type { Answered } from '../../../session/question.ts'
import { useText } from '../../base/language/use-text.ts'
import { ClassShares } from '../predictions/class-shares.tsx'
import { answerWords, sharesOf } from './answer-words.ts'
import styles from './predict.module.css'

/** One answer large: the class or number, and for classes what each of them got. */
export function AnswerView({ answered, target }: { readonly answered: Answered; readonly target: Target }) {
  const tools = useText()
  const { t, text, number } = tools
  const { outputs } = answered
  const shares = target.kind === 'classes' ? sharesOf(outputs, 0, outputs.length) : []
  const fits = target.kind === 'numbers' || shares.length === target.names.length
  if (!fits) return null
  const best = shares.indexOf(Math.max(...shares))
  return (
    <div className={styles.said}>
      <p className={styles.large} aria-live="polite">
        {answerWords(outputs, 0, outputs.length, target, tools)}
      </p>
      {answered.target !== undefined && (
        <p>
          {t('score.really', {
            value:
              target.kind === 'numbers'
                ? number(answered.target)
                : text(target.names[answered.target] ?? `${answered.target}`),
          })}
        </p>
      )}
      {target.kind === 'classes' && (
        <ClassShares
          classes={shares.map((_, at) => at)}
          shares={shares}
          names={target.names.map(text)}
          actual={answered.target ?? best}
          predicted={best}
        />
      )}
    </div>
  )
}
