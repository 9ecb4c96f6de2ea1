import { useText } from '../../../base/language/use-text.ts'
import { RunMark } from '../../../trainers/run-mark.tsx'
import { ConfusionPicture } from '../../confusion/confusion-picture.tsx'
import { runName } from '../each-run.ts'
import styles from './answers.module.css'
import { accuracyOf, confusionOf, differenceOf, mostConfused } from './count-answers.ts'
import { DifferencePicture } from './difference-picture.tsx'
import { signed } from './signed.ts'
import type { AnsweringRun, ShownAnswers } from './use-answers.ts'

/** The matrix of one run, small. A press shows it large. */
export function MatrixTile(props: {
  readonly shown: AnsweringRun
  /** The run it is held against; its own matrix is shown where that is itself. */
  readonly reference: AnsweringRun | undefined
  readonly answers: ShownAnswers
  readonly onOpen: (run: string) => void
}) {
  const { shown, reference, answers } = props
  const { asked, names, epoch } = answers
  const tools = useText()
  const { t, percent } = tools
  const isHeld = reference !== undefined && reference.run.run !== shown.run.run
  const own = confusionOf(asked, shown.at.answers, names.length)
  const confusion = isHeld ? differenceOf(own, confusionOf(asked, reference.at.answers, names.length)) : own
  const accuracy = accuracyOf(asked, shown.at.answers)
  const change = accuracy - (isHeld ? accuracyOf(asked, reference.at.answers) : 0)
  const most = mostConfused(confusion)
  const confused =
    most &&
    t('compare.most-confused', {
      name: names[most.actual] ?? '',
      other: names[most.answer] ?? '',
      count: isHeld ? signed(most.count, tools) : String(most.count),
    })
  return (
    <li>
      <button
        type="button"
        className={styles.tile}
        title={runName(shown, tools)}
        onClick={() => props.onOpen(shown.run.run)}
      >
        <span>
          <span className={styles.tileHead}>
            <RunMark look={shown.look} />
            <span>{shown.title}</span>
            <b>{percent(accuracy)}</b>
          </span>
          {/* A long name is cut off, and its seed would be what is missing. */}
          {shown.group !== undefined && (
            <span className={styles.small}>
              <span>{t('results.of-seed', { seed: shown.run.seed })}</span>
            </span>
          )}
        </span>
        <span className={styles.picture} aria-hidden="true">
          {isHeld ? (
            <DifferencePicture difference={confusion} examples={own} />
          ) : (
            <ConfusionPicture confusion={confusion} label="" />
          )}
        </span>
        <span className={styles.small}>
          {reference && (
            <span>
              {isHeld ? t('compare.points', { points: signed(100 * change, tools, 1) }) : t('compare.held')}
            </span>
          )}
          <span title={confused}>{confused ?? t('compare.none-confused')}</span>
          {shown.at.epoch !== epoch && <span>{t('results.epoch-number', { epoch: shown.at.epoch })}</span>}
        </span>
      </button>
    </li>
  )
}
