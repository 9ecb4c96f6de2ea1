import type { Menu } from '@base-ui/react/menu'
import { memo } from 'react'
import type { NodeId } from '../../graph/document/document.ts'
import { useText } from '../base/language/use-text.ts'
import { formatMeasure, hasEnded, type Measure } from '../trainers/measure.ts'
import {
  type FigurePart,
  figureSpan,
  type RunFigures,
  runFigures,
  spanText,
} from '../trainers/run-figures.ts'
import { RunMark } from '../trainers/run-mark.tsx'
import { progressOf } from '../trainers/run-progress.ts'
import { runEpochs, runStatus } from '../trainers/run-status.ts'
import { TrainerButtons } from '../trainers/trainer-buttons.tsx'
import type { ShownTrainer } from '../trainers/use-runs.ts'
import type { Column } from './fit-columns.ts'
import { RunMenuButton } from './run-menu.tsx'
import styles from './runs.module.css'

/** One run: what it is called and does, what can be done with it, and its figures. */
export const RunRow = memo(function RunRow(
  props: ShownTrainer & {
    /** Which columns the table has, with commas between them. */
    readonly columns: string
    readonly measures: readonly Measure[]
    readonly best: RunFigures
    /** Nothing keeps it from starting. */
    readonly ready: boolean
    readonly selected: boolean
    readonly onSelect: (trainer: string) => void
    readonly menu: Menu.Handle<NodeId>
  },
) {
  const { id, title, look, run, best, selected } = props
  const columns = props.columns.split(',').filter((column): column is Column => column !== '')
  const tools = useText()
  const { t, text, number } = tools
  const optimizer = run && text(run.optimizer)
  const isStale = run !== undefined && run.stale.length > 0
  const figures = run && runFigures(run)
  const span = run && figureSpan(run)
  return (
    // The keyboard has the button with the name.
    <tr className={styles.row} data-selected={selected || undefined} onClick={() => props.onSelect(id)}>
      <th scope="row">
        <div className={styles.head}>
          <div className={styles.what}>
            <button type="button" className={styles.name} aria-pressed={selected} title={title}>
              <RunMark look={look} size={12} />
              <span>{title}</span>
              {optimizer && !title.includes(optimizer) && (
                <span className={styles.optimizer}>{optimizer}</span>
              )}
            </button>
            <span className={styles.status} data-status={run?.status}>
              {run && (
                <span title={t('results.epoch-number', { epoch: runEpochs(run, tools) })}>
                  <span className="visually-hidden">{t('results.epoch')} </span>
                  {runEpochs(run, tools)}
                </span>
              )}
              {!(isStale && run.status === 'completed') && <span>{runStatus(run, tools)}</span>}
              {isStale && <span className={styles.stale}>{t('results.stale')}</span>}
            </span>
          </div>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: keeps a press on a button from choosing the row */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same */}
          <div className={styles.actions} onClick={(event) => event.stopPropagation()}>
            <TrainerButtons id={id} run={run} ready={props.ready} />
            <RunMenuButton menu={props.menu} id={id} title={title} />
          </div>
        </div>
        {run && !hasEnded(run) && (
          <span
            className={styles.progress}
            role="progressbar"
            aria-label={t('results.progress', { run: title })}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={Math.round(progressOf(run) * 100)}
          >
            <span style={{ inlineSize: `${progressOf(run) * 100}%`, background: look.color }} />
          </span>
        )}
      </th>
      {columns.filter(isPart).map((part) => (
        <td key={part} title={part === 'training' && span ? spanText(span, tools) : undefined}>
          {props.measures.map((measure) => {
            const value = figures?.[part][measure]
            return (
              <span
                key={measure}
                data-best={(value !== undefined && value === best[part][measure]) || undefined}
              >
                <span className="visually-hidden">{t(`results.${measure}`)} </span>
                {formatMeasure(value, measure, tools)}{' '}
              </span>
            )
          })}
          {part === 'training' && span?.kind === 'batch' && (
            <span className={styles.ofBatch}>{spanText(span, tools)}</span>
          )}
        </td>
      ))}
      {columns.includes('step') && (
        <td title={run?.backend === undefined ? undefined : backendName(run.backend, run.threads ?? 1)}>
          {run?.msPerStep === undefined ? '–' : t('results.ms', { ms: number(run.msPerStep, MILLISECONDS) })}
        </td>
      )}
      {columns.includes('seed') && <td>{run ? String(run.seed) : '–'}</td>}
    </tr>
  )

  function backendName(backend: string, threads: number): string {
    const known = backend === 'wasm' || backend === 'webgl' || backend === 'cpu'
    return t('backend.chip', { name: known ? t(`backend.${backend}`) : backend, threads })
  }
})

const isPart = (column: Column): column is FigurePart => column !== 'step' && column !== 'seed'

const MILLISECONDS = { maximumSignificantDigits: 3 }
