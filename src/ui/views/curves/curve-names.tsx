import type { NodeId } from '../../../graph/document/document.ts'
import type { Signal } from '../../../session/signal.ts'
import { useText } from '../../base/language/use-text.ts'
import { useSignal } from '../../base/signals/use-signal.ts'
import { formatMeasure, type Measure, type ShownRun } from '../../trainers/measure.ts'
import { RunMark } from '../../trainers/run-mark.tsx'
import type { CurveEnds } from './curve-ends.ts'
import styles from './curve-names.module.css'
import { placeNames } from './place-names.ts'

/** Height of a name, and how far it stands from the end of its curve. */
export const NAME_HEIGHT = 18
const AWAY = 8

/**
 * Names at the ends of the curves, with the value there. Of several runs the runs, and a press hides or shows one; of a
 * single run the parts of the data, for the eyes only.
 */
export function CurveNames(props: {
  readonly ends: Signal<CurveEnds>
  readonly runs: readonly ShownRun[]
  readonly hidden: ReadonlySet<NodeId>
  readonly measure: Measure
  /** Pixels right of the curves that are kept for names. */
  readonly room: number
  readonly onToggle: (trainer: NodeId) => void
}) {
  const { runs, hidden, measure, room } = props
  const { ends, bottom, width } = useSignal(props.ends)
  const tools = useText()
  const { t } = tools
  const several = runs.length > 1
  const named = several
    ? runs.map((shown) => {
        const end = ends.find(({ trainer }) => trainer === shown.run.trainer)
        // What is hidden or has not begun stands at the bottom, where nothing ends.
        return { shown, kind: undefined, end: end ?? { x: width, y: bottom, value: undefined } }
      })
    : ends.flatMap((end) => (runs[0] ? [{ shown: runs[0], kind: end.kind, end }] : []))
  const boxes = named.map(({ end }) => ({
    x: Math.min(end.x + AWAY, width + AWAY),
    y: end.y - NAME_HEIGHT / 2,
    width: room - AWAY,
  }))
  const tops = placeNames(boxes, NAME_HEIGHT, bottom)
  if (width === 0) return null
  const content = named.map(({ shown, kind, end }, at) => {
    const { run, look, title } = shown
    const style = {
      '--run': look.color,
      insetInlineStart: boxes[at]!.x,
      insetBlockStart: tops[at],
      maxInlineSize: room - AWAY,
      blockSize: NAME_HEIGHT,
    } as React.CSSProperties
    const value = end.value === undefined ? undefined : formatMeasure(end.value, measure, tools)
    if (!several)
      return (
        <span key={kind} className={styles.name} style={style} aria-hidden="true">
          <span>{t(`results.${kind ?? 'validation'}`)}</span>
          <strong>{value}</strong>
        </span>
      )
    const isHidden = hidden.has(run.trainer)
    return (
      <button
        key={run.trainer}
        type="button"
        className={styles.name}
        style={style}
        aria-pressed={!isHidden}
        title={t(isHidden ? 'results.show-run' : 'results.hide-run', { run: title })}
        onClick={() => props.onToggle(run.trainer)}
      >
        <RunMark look={look} size={10} />
        <span>{title}</span>
        {value && <strong>{value}</strong>}
      </button>
    )
  })
  if (!several) return content
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row in every browser
    <span role="group" aria-label={t('results.shown-runs')}>
      {content}
    </span>
  )
}

/** Pixels that names take beside a chart of such a width. */
export function roomForNames(runs: readonly ShownRun[], single: readonly string[], width: number): number {
  const names = runs.length > 1 ? runs.map(({ title }) => title) : single
  const letters = Math.max(0, ...names.map((name) => name.length))
  return Math.round(Math.min(letters * 8 + (runs.length > 1 ? 94 : 76), Math.max(120, width * 0.3)))
}
