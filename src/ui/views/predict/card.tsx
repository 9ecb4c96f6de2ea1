import { useMemo } from 'react'
import { withUnit } from '../../../scores/weights-in-words.ts'
import { useText } from '../../base/language/use-text.ts'
import { ClassBars } from '../../pictures/class-bars.tsx'
import { sampleTiles } from '../../pictures/sample-tiles.ts'
import { TilePicture } from '../../pictures/tile-picture.tsx'
import { StaleNote } from '../../trainers/stale-note.tsx'
import shared from '../shared/card.module.css'
import { useRunBehind } from '../shared/use-model.ts'
import type { ViewProps } from '../view.ts'
import { answerWords, sharesOf } from './answer-words.ts'
import styles from './card.module.css'
import { type Asked, useAsked } from './use-asked.ts'

const MOST_ROWS = 3

/** What is asked and what the network answers, small. */
export function PredictCard({ checked }: ViewProps) {
  const asked = useAsked(checked)
  const run = useRunBehind(asked.model)
  const { t } = useText()
  const ready = asked.answers.kind === 'ready'
  const untrained = asked.answers.kind === 'ready' && asked.answers.value.weights === 'start'
  const hint = {
    values: 'score.type-in-view',
    drawing: 'score.draw-in-view',
    example: 'node.waiting',
  } as const
  return (
    <>
      <div className={styles.asked} data-untrained={untrained || undefined}>
        {!ready && <span className={shared.nothing}>{t(hint[asked.from])}</span>}
        {ready && asked.from === 'values' && <Rows asked={asked} />}
        {ready && asked.from !== 'values' && <One asked={asked} />}
        {untrained && <span className={shared.untrained}>{t('score.untrained')}</span>}
      </div>
      {run && <StaleNote run={run} />}
    </>
  )
}

function Rows({ asked: { rows, answers, model } }: { readonly asked: Asked }) {
  const tools = useText()
  if (answers.kind !== 'ready' || !model) return null
  const units = answers.value.outputs.length / rows.length
  const { features } = model.network.data
  return (
    <ul className={styles.answerList}>
      {rows.slice(0, MOST_ROWS).map((row, at) => (
        <li key={at}>
          {row.map((value, i) => withUnit(tools.number(value), features?.[i]?.unit)).join(', ')} →{' '}
          <strong>{answerWords(answers.value.outputs, at, units, model.data.target, tools)}</strong>
        </li>
      ))}
    </ul>
  )
}

function One({ asked: { answers, model, data, picture } }: { readonly asked: Asked }) {
  const tools = useText()
  const inputs = answers.kind === 'ready' ? answers.value.inputs : undefined
  const shape = picture ? data?.shape : model?.network.data.shape
  const tiles = useMemo(() => {
    const values = picture ?? inputs
    if (!values || !shape || shape.length < 2) return undefined
    return sampleTiles({ shape, values: Float32Array.from(values), targets: new Float32Array(1), total: 1 })
  }, [picture, inputs, shape])
  if (answers.kind !== 'ready' || !model) return null
  const { outputs } = answers.value
  const { target } = model.data
  const words = answerWords(outputs, 0, outputs.length, target, tools)
  return (
    <>
      {tiles && <TilePicture tiles={tiles} label="" />}
      <div>
        <strong>{words}</strong>
        {target.kind === 'classes' && (
          <ClassBars
            values={sharesOf(outputs, 0, outputs.length)}
            target={answers.value.target}
            faint={answers.value.weights === 'start'}
            label={words}
          />
        )}
      </div>
    </>
  )
}
