import { memo } from 'react'
import { useText } from '../../base/language/use-text.ts'
import { formatMeasure, type ShownRun } from '../../trainers/measure.ts'

/** More rows would cost every screen reader dearly; of longer runs every n-th epoch is listed, and the last. */
const MOST_ROWS = 200

/** The curves as numbers, epoch by epoch, for screen readers. */
export function CurveTable({ runs }: { readonly runs: readonly ShownRun[] }) {
  return (
    <div className="visually-hidden">
      {runs.map(({ run, title }) => (
        <RunNumbers key={run.run} title={title} history={run.history} />
      ))}
    </div>
  )
}

const RunNumbers = memo(function RunNumbers(props: {
  readonly title: string
  readonly history: ShownRun['run']['history']
}) {
  const { history, title } = props
  const tools = useText()
  const { t } = tools
  const count = history.loss.length
  const every = Math.max(1, Math.ceil(count / MOST_ROWS))
  const epochs = Array.from({ length: count }, (_, i) => i).filter(
    (i) => (i + 1) % every === 0 || i === count - 1,
  )
  const columns = [
    ['loss', 'loss'],
    ['accuracy', 'accuracy'],
    ['valLoss', 'loss'],
    ['valAccuracy', 'accuracy'],
  ] as const
  const shown = columns.filter(([name]) => history[name].length > 0)
  if (count === 0) return null
  return (
    <table>
      <caption>
        {every === 1
          ? t('results.numbers', { run: title })
          : t('results.numbers-every', { run: title, every })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('results.epoch')}</th>
          {shown.map(([name]) => (
            <th key={name} scope="col">
              {t(`results.column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {epochs.map((epoch) => (
          <tr key={epoch}>
            <th scope="row">{epoch + 1}</th>
            {shown.map(([name, measure]) => (
              <td key={name}>{formatMeasure(history[name][epoch], measure, tools)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
})
