import { precisionOf, recallOf } from '../../../scores/threshold-curves.ts'
import { useText } from '../../base/language/use-text.ts'
import { pathOf } from '../../pictures/path-of.ts'
import { StaleNote } from '../../trainers/stale-note.tsx'
import shared from '../shared/card.module.css'
import { useNothingYet } from '../shared/nothing-yet.ts'
import { useEvaluation } from '../shared/use-evaluation.ts'
import type { ViewProps } from '../view.ts'
import styles from './card.module.css'
import { rocPlaces } from './curve-pictures.tsx'
import { useThreshold } from './use-threshold.ts'

/** The ROC curve without axes, with the threshold on it, and what it means. */
export function ThresholdCard({ id, checked }: ViewProps) {
  const shown = useEvaluation(id)
  const nothing = useNothingYet(id)
  const { t, percent, number } = useText()
  const at = useThreshold(shown?.evaluation, Number(checked.params.threshold))
  const share = (value: number | undefined) => (value === undefined ? '–' : percent(value))
  const [dot] = at ? rocPlaces([at.counts]) : []
  const place = ([x, y]: readonly [number, number]) => [2 + x * 60, 62 - y * 60] as const
  return (
    <>
      <div className={styles.beside}>
        {at ? (
          <>
            <svg
              viewBox="0 0 64 64"
              role="img"
              aria-label={t('score.roc-label', {
                auc: at.area === undefined ? '–' : number(at.area),
                found: share(recallOf(at.counts)),
                alarms: share(dot?.[0]),
              })}
            >
              <path className={shared.frame} d="M2,2V62H62" />
              <path className={shared.line} d={pathOf(rocPlaces(at.points).map(place))} />
              {dot && <circle className={shared.dot} cx={place(dot)[0]} cy={place(dot)[1]} r={3.5} />}
            </svg>
            <dl>
              <dt>{t('score.precision')}</dt>
              <dd>{share(precisionOf(at.counts))}</dd>
              <dt>{t('score.recall')}</dt>
              <dd>{share(recallOf(at.counts))}</dd>
              <dt>AUC</dt>
              <dd>{at.area === undefined ? '–' : number(at.area, { maximumFractionDigits: 3 })}</dd>
            </dl>
          </>
        ) : (
          <span className={shared.nothing}>{nothing}</span>
        )}
      </div>
      {shown && <StaleNote run={shown.run} />}
    </>
  )
}
