import { useMemo } from 'react'
import { of } from 'rxjs'
import { useProject } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { usePreview } from '../../base/use-preview.ts'
import { featureColumns } from '../../pictures/data-words.ts'
import { rowsOf } from '../../pictures/rows-of.ts'
import { sampleTiles } from '../../pictures/sample-tiles.ts'
import { shownPlan, tableOfPlan } from '../../pictures/table-of-plan.ts'
import { TablePicture } from '../../pictures/table-picture.tsx'
import { TilePicture } from '../../pictures/tile-picture.tsx'
import { StaleNote } from '../../trainers/stale-note.tsx'
import shared from '../shared/card.module.css'
import { classNames, targetAt } from '../shared/class-names.ts'
import { useNothingYet } from '../shared/nothing-yet.ts'
import { useEvaluation } from '../shared/use-evaluation.ts'
import type { ViewProps } from '../view.ts'
import styles from './card.module.css'
import { choosePredictions } from './choose-predictions.ts'

/** Rows of a table that fit. */
const ROWS = 3
/** Characters of a name that fit beside another one, under one of so many pictures in a row. */
const SHORT = 2
const MIDDLE = 5

/** A few examples with what the network took them for. */
export function PredictionsCard({ id, checked }: ViewProps) {
  const project = useProject()
  const shown = useEvaluation(id)
  const nothing = useNothingYet(id)
  const tools = useText()
  const { t } = tools
  const { which, order } = checked.params
  const names = shown ? classNames(shown, targetAt(project.checked.value, id), tools) : []
  const letters =
    names.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...names.map(({ length }) => length))
  const columns = letters <= SHORT ? 5 : letters <= MIDDLE ? 3 : 2
  const count = letters <= SHORT ? 2 * columns : columns
  const chosen = useMemo(
    () => (shown ? choosePredictions(shown.evaluation, String(which), String(order), count) : []),
    [shown, which, order, count],
  )
  const nameOf = (value: number) => names[value] ?? tools.number(value, { maximumSignificantDigits: 3 })
  const indices = chosen.map(({ index }) => index).join()
  const pictures = usePreview(
    () =>
      shown && indices !== ''
        ? project.examples(shownPlan(shown.data), shown.evaluation.part, indices.split(',').map(Number))
        : of({ kind: 'none' } as const),
    [project, shown?.data, shown?.evaluation.part, indices],
  )
  const samples = pictures.kind === 'ready' ? pictures.value : undefined
  const tiles = useMemo(() => {
    const all = samples && sampleTiles(samples)
    return all?.pictures.map((picture) => ({ ...all, pictures: [picture] }))
  }, [samples])
  const answers = chosen.map(({ predicted, actual }) =>
    predicted === actual ? nameOf(predicted) : `${nameOf(actual)}→${nameOf(predicted)}`,
  )
  const label = t('node.result.predictions', {
    answers: chosen.map(({ predicted, actual }) => `${nameOf(predicted)} (${nameOf(actual)})`).join(', '),
  })
  const isTable = shown?.data.dataset.kind === 'table' && samples?.shape.length === 1
  return (
    <>
      <div className={styles.predictions}>
        {!shown && <span className={shared.nothing}>{nothing}</span>}
        {shown && chosen.length === 0 && <span className={shared.nothing}>{t('node.result.no-such')}</span>}
        {shown && isTable && samples && chosen.length > 0 && (
          <TablePicture
            small
            columns={featureColumns(
              { shape: samples.shape, features: tableOfPlan(project.checked.value, shown.data)?.features },
              tools,
            )}
            rows={rowsOf(samples).slice(0, ROWS)}
            answers={answers}
            answer={{ name: t('node.result.answer') }}
            label={label}
          />
        )}
        {!isTable && chosen.length > 0 && (
          <div className={styles.shown} role="img" aria-label={label} data-columns={columns}>
            {chosen.map(({ index, predicted, actual }, at) => (
              <div key={index} aria-hidden="true">
                <span className={styles.picture}>
                  {tiles?.[at] && <TilePicture tiles={tiles[at]} label="" />}
                </span>
                <span data-wrong={predicted !== actual || undefined}>{answers[at]}</span>
              </div>
            ))}
          </div>
        )}
      </div>
      {shown && <StaleNote run={shown.run} />}
    </>
  )
}
