import { useMemo } from 'react'
import type { ModelValue } from '../../../graph/values/port-value.ts'
import { useText } from '../../base/language/use-text.ts'
import { TilePicture } from '../../pictures/tile-picture.tsx'
import { StaleNote } from '../../trainers/stale-note.tsx'
import shared from '../shared/card.module.css'
import { noWeights } from '../shared/nothing-yet.ts'
import { useRunBehind } from '../shared/use-model.ts'
import type { ViewProps } from '../view.ts'
import styles from './card.module.css'
import { useFormulas } from './use-formulas.ts'
import { weightTiles } from './weight-tiles.ts'

const MOST = 10
/** So many letters stand in one line where they are large. */
const SHORT = 24

/** The first sentences, or a few pictures of weights. */
export function WeightsCard({ id, checked }: ViewProps) {
  const value = checked.inputs.model as ModelValue | undefined
  const run = useRunBehind(value)
  const { model, formulas, sentences } = useFormulas(id, value)
  const { t, sentence } = useText()
  const shape = value?.network.data.shape
  const first = formulas?.[0]
  const tiles = useMemo(() => first && shape && weightTiles(first, shape, MOST), [first, shape])
  const said = sentences.slice(0, 3).map((fact) => sentence(fact))
  const isShort = said.every((words) => words.length <= SHORT)
  return (
    <>
      <div className={styles.words}>
        {!model && <span className={shared.nothing}>{t(noWeights(run))}</span>}
        {model && !formulas && <span className={shared.nothing}>{t('score.no-formula')}</span>}
        {tiles ? (
          <TilePicture tiles={tiles} columns={5} label={t('score.weight-pictures')} />
        ) : (
          <div className={styles.sentences} data-short={isShort || undefined}>
            {said.map((words, at) => (
              <p key={at}>{words}</p>
            ))}
          </div>
        )}
      </div>
      {run && model && <StaleNote run={run} />}
    </>
  )
}
