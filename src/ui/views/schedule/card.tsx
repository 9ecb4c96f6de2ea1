import { useMemo } from 'react'
import { useText } from '../../base/language/use-text.ts'
import { CurvePicture } from '../../pictures/curve-picture.tsx'
import { rateCurve } from '../../trainers/rate-curve.ts'
import type { ViewProps } from '../view.ts'
import { sayLength, sayRates } from './say-rates.ts'
import styles from './schedule.module.css'
import { usePlannedRates } from './use-planned-rates.ts'

/** The learning rate of the whole training, small, before anything is trained. */
export function ScheduleCard({ id }: ViewProps) {
  const tools = useText()
  const [planned] = usePlannedRates(id)
  const curve = useMemo(() => planned && rateCurve(planned, 184), [planned])
  if (!planned || !curve) return null
  // More digits find no room on the card.
  const rateText = (rate: number) => tools.number(rate, { maximumSignificantDigits: 2 })
  const training = { epochs: planned.epochs, steps: planned.epochs * planned.stepsPerEpoch }
  const { label, ends } = sayRates(curve, training, tools.t, rateText)
  const { steps, note } = sayLength(planned, tools.t)
  return (
    <div className={styles.picture}>
      <CurvePicture
        label={note ? `${label} ${note}` : label}
        low={0}
        until={planned.epochs}
        curves={[{ key: 'rate', color: 'var(--schedule)', ...curve }]}
      />
      <p>
        <span>{ends}</span>
        {steps && <span>{steps}</span>}
      </p>
    </div>
  )
}
