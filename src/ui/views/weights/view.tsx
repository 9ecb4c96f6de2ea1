import { useMemo } from 'react'
import type { ModelValue } from '../../../graph/values/port-value.ts'
import { useText } from '../../base/language/use-text.ts'
import { TilePicture } from '../../pictures/tile-picture.tsx'
import { StaleNote } from '../../trainers/stale-note.tsx'
import { noWeights } from '../shared/nothing-yet.ts'
import { useRunBehind } from '../shared/use-model.ts'
import results from '../shared/view.module.css'
import type { ViewProps } from '../view.ts'
import { useFormulas } from './use-formulas.ts'
import { weightTiles } from './weight-tiles.ts'
import styles from './weights.module.css'

/** Pictures of weights shown at once. */
const MOST = 64

/** Trained weights as sentences, and as pictures where a layer looks at pictures. */
export function WeightsView({ id, checked }: ViewProps) {
  const value = checked.inputs.model as ModelValue | undefined
  const run = useRunBehind(value)
  const { model, formulas, sentences } = useFormulas(id, value)
  const { t, sentence, text } = useText()
  const shape = value?.network.data.shape
  const first = formulas?.[0]
  const tiles = useMemo(() => first && shape && weightTiles(first, shape, MOST), [first, shape])
  if (!model) return <p className={results.muted}>{t(noWeights(run))}</p>
  const names = value?.data.target.names ?? []
  return (
    <section className={results.result} aria-label={t('results.result')}>
      {run && <StaleNote run={run} />}
      {!formulas && <p className={results.muted}>{t('score.no-formula')}</p>}
      {tiles && (
        <>
          <p className={results.muted}>{t('score.weight-pictures')}</p>
          <ul className={styles.pictures}>
            {tiles.pictures.map((pixels, unit) => {
              const name = formulas?.length === 1 ? text(names[unit] ?? `${unit + 1}`) : `${unit + 1}`
              return (
                <li key={unit}>
                  <TilePicture
                    tiles={{ ...tiles, pictures: [pixels] }}
                    label={t('score.weight-picture', { name })}
                    className={styles.pixels}
                  />
                  <span aria-hidden="true">{name}</span>
                </li>
              )
            })}
          </ul>
        </>
      )}
      <ul className={styles.sentences}>
        {sentences.map((fact, at) =>
          tiles && fact.code === 'told-too-many' ? null : <li key={at}>{sentence(fact)}</li>,
        )}
      </ul>
    </section>
  )
}
