import { useMemo } from 'react'
import { importanceOf } from '../../../scores/importance/importance.ts'
import { useText } from '../../base/language/use-text.ts'
import styles from './bars.module.css'
import shared from './sweep.module.css'
import type { SweepPartProps } from './sweep-part.ts'

/** How much of the difference between the runs goes with each parameter alone. */
export function ImportanceBars({ table, texts }: SweepPartProps) {
  const { t, percent } = useText()
  const { points } = table
  const importance = useMemo(() => {
    const scored = points.flatMap(({ levels, scores }) => scores.map((score) => [levels, score] as const))
    return importanceOf(
      scored.map(([levels]) => levels),
      scored.map(([, score]) => score),
    )
  }, [points])
  if (!importance)
    return (
      <p className={shared.muted}>{t(texts.length < 2 ? 'sweep.importance-one' : 'sweep.importance-none')}</p>
    )
  const bars = texts.map(({ name }, axis) => ({ name, share: importance.shares[axis] ?? 0 }))
  bars.sort((a, b) => b.share - a.share)
  return (
    <div className={shared.scroll}>
      <dl className={styles.bars}>
        {[...bars, { name: t('sweep.importance-rest'), share: importance.rest, isRest: true }].map((bar) => (
          <div key={bar.name} data-rest={'isRest' in bar || undefined}>
            <dt>{bar.name}</dt>
            <dd>
              <span className={styles.bar} style={{ inlineSize: `${bar.share * 100}%` }} />
              <span>{percent(bar.share, 0)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className={shared.muted}>
        {t('sweep.importance-means')} {t(`sweep.importance-${importance.method}`)}
      </p>
      {points.some(({ status }) => status === 'given-up') && (
        <p className={shared.muted}>{t('sweep.importance-given-up')}</p>
      )}
    </div>
  )
}
