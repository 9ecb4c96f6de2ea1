import { useMemo } from 'react'
import { trainingSource } from '../../../graph/compile/compile.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import { useProject } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { useSlice } from '../../base/signals/use-slice.ts'
import { StrokePad } from '../../drawing/stroke-pad.tsx'
import { sampleTiles } from '../../pictures/sample-tiles.ts'
import { TilePicture } from '../../pictures/tile-picture.tsx'
import { StaleNote } from '../../trainers/stale-note.tsx'
import { ExampleChooser } from '../feature-maps/example-chooser.tsx'
import { useRunBehind } from '../shared/use-model.ts'
import results from '../shared/view.module.css'
import type { ViewProps } from '../view.ts'
import { AnswerView } from './answer-view.tsx'
import { drawingOf } from './drawings.ts'
import styles from './predict.module.css'
import { type Asked, useAsked } from './use-asked.ts'
import { ValueRows } from './value-rows.tsx'

/** Asks a network about typed numbers, an example or a drawing, and shows the answer at once. */
export function PredictView({ id, checked }: ViewProps) {
  const asked = useAsked(checked)
  const { answers, model, from } = asked
  const run = useRunBehind(model)
  const { t, sentence } = useText()
  if (!model || checked.status !== 'ready')
    return from === 'values' ? <ValueRows id={id} asked={asked} /> : null
  return (
    <section className={results.result} aria-label={t('results.result')}>
      {run && <StaleNote run={run} />}
      {answers.kind === 'ready' && answers.value.weights === 'start' && (
        <p className={results.muted}>{t('score.start-weights')}</p>
      )}
      {answers.kind === 'failed' &&
        answers.problems.map((problem) => (
          <p key={problem.code} className={styles.problem}>
            {sentence(problem)}
          </p>
        ))}
      {from === 'values' && <ValueRows id={id} asked={asked} />}
      {from === 'example' && <FromExample asked={asked} />}
      {from === 'drawing' && <FromDrawing id={id} asked={asked} />}
      {from !== 'values' && answers.kind === 'ready' && (
        <AnswerView answered={answers.value} target={model.data.target} />
      )}
    </section>
  )
}

function FromExample({ asked: { model } }: { readonly asked: Asked }) {
  const project = useProject()
  const source = useSlice(project.checked, (graph) => model && trainingSource(graph, model))
  return model && source ? <ExampleChooser value={model.data} source={source} /> : null
}

function FromDrawing({ id, asked: { picture, data } }: { readonly id: NodeId; readonly asked: Asked }) {
  const project = useProject()
  const { t } = useText()
  const tiles = useMemo(
    () =>
      picture &&
      data &&
      sampleTiles({ shape: data.shape, values: picture, targets: new Float32Array(1), total: 1 }, data.range),
    [picture, data],
  )
  return (
    <div className={styles.drawing}>
      <StrokePad drawing={drawingOf(project, id)} />
      <figure>
        {tiles && <TilePicture tiles={tiles} label={t('score.as-seen')} className={styles.pixels} />}
        <figcaption>{t('score.as-seen')}</figcaption>
      </figure>
    </div>
  )
}
