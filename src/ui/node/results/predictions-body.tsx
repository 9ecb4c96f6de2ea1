import { useMemo } from 'react'
import { of } from 'rxjs'
import type { CheckedNode } from '../../../graph/checked-graph.ts'
import type { NodeId } from '../../../graph/document.ts'
import { useProject } from '../../context.tsx'
import { useText } from '../../language/use-text.ts'
import { sampleTiles } from '../../pictures/sample-tiles.ts'
import { TileCanvas } from '../../pictures/tile-canvas.tsx'
import { classNames, targetAt } from '../../results/class-names.ts'
import { StaleNote } from '../stale-note.tsx'
import { usePreview } from '../use-preview.ts'
import { choosePredictions } from './choose-predictions.ts'
import styles from './results.module.css'
import { useEvaluation } from './use-evaluation.ts'

const COUNT = 5

/** A few examples with what the network took them for. */
export function PredictionsBody({ id, checked }: { readonly id: NodeId; readonly checked: CheckedNode }) {
  const project = useProject()
  const shown = useEvaluation(id)
  const tools = useText()
  const { t } = tools
  const { which, order } = checked.params
  const chosen = useMemo(
    () => (shown ? choosePredictions(shown.evaluation, String(which), String(order), COUNT) : []),
    [shown, which, order],
  )
  const names = shown ? classNames(shown, targetAt(project.checked.value, id), tools) : []
  const nameOf = (value: number) => names[value] ?? tools.number(value)
  const indices = chosen.map(({ index }) => index).join()
  const pictures = usePreview(
    () =>
      shown && indices !== ''
        ? project.examples(shown.data, shown.evaluation.part, indices.split(',').map(Number))
        : of({ kind: 'none' } as const),
    [project, shown?.data, shown?.evaluation.part, indices],
  )
  const samples = pictures.kind === 'ready' ? pictures.value : undefined
  const tiles = useMemo(() => samples && sampleTiles(samples), [samples])
  return (
    <>
      <div className={styles.predictions}>
        {!shown && <span className={styles.nothing}>{t('node.result.none')}</span>}
        {shown && chosen.length === 0 && <span className={styles.nothing}>{t('node.result.no-such')}</span>}
        {chosen.length > 0 && (
          <>
            <div className={styles.strip}>
              {tiles && (
                <TileCanvas
                  tiles={tiles}
                  columns={COUNT}
                  label={t('node.result.predictions', {
                    answers: chosen
                      .map(({ predicted, actual }) => `${nameOf(predicted)} (${nameOf(actual)})`)
                      .join(', '),
                  })}
                />
              )}
            </div>
            <div className={styles.answers} aria-hidden="true">
              {chosen.map(({ index, predicted, actual }) => (
                <span key={index} data-wrong={predicted !== actual || undefined}>
                  {predicted === actual ? nameOf(predicted) : `${nameOf(actual)}→${nameOf(predicted)}`}
                </span>
              ))}
            </div>
          </>
        )}
      </div>
      {shown && <StaleNote run={shown.run} />}
    </>
  )
}
