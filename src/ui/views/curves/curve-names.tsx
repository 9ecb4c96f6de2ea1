import type { Signal } from '../../../session/signal.ts'
import { useText } from '../../base/language/use-text.ts'
import { useSignal } from '../../base/signals/use-signal.ts'
import { formatMeasure, type Measure } from '../../trainers/measure.ts'
import { RunMark } from '../../trainers/run-mark.tsx'
import type { RunLook } from '../../trainers/run-palette.ts'
import type { CurveEnds } from './curve-ends.ts'
import styles from './curve-names.module.css'
import { AWAY, type NameLetters } from './name-letters.ts'
import { placeNames } from './place-names.ts'

/** What a name stands for: one run, or several that are drawn as one. */
export interface NamedCurve {
  readonly of: string
  readonly title: string
  readonly look: RunLook
}

/**
 * Names at the ends of the curves, with the value there. Of several runs the runs, and a press hides or shows one; of a
 * single run the parts of the data, for the eyes only.
 */
export function CurveNames(props: {
  readonly ends: Signal<CurveEnds>
  readonly curves: readonly NamedCurve[]
  readonly hidden: ReadonlySet<string>
  readonly measure: Measure
  /** Pixels right of the curves that are kept for names. */
  readonly room: number
  readonly letters: NameLetters
  readonly onToggle: (of: string) => void
  /** Shows this one alone, or all again. */
  readonly onSolo?: (of: string) => void
}) {
  const { curves, hidden, measure, room } = props
  const { height, mark } = props.letters
  const { ends, bottom, width } = useSignal(props.ends)
  const tools = useText()
  const { t } = tools
  const several = curves.length > 1
  const named = several
    ? curves.map((shown) => {
        const end = ends.find(({ of }) => of === shown.of)
        // What is hidden or has not begun stands at the bottom, where nothing ends.
        return { shown, kind: undefined, end: end ?? { x: width, y: bottom, value: undefined } }
      })
    : // Until the chart is drawn anew the ends are those of the runs before.
      curves.flatMap((shown) =>
        ends.filter(({ of }) => of === shown.of).map((end) => ({ shown, kind: end.kind, end })),
      )
  const boxes = named.map(({ end }) => ({
    x: Math.min(end.x + AWAY, width + AWAY),
    y: end.y - height / 2,
    width: room - AWAY,
  }))
  const tops = placeNames(boxes, height, bottom)
  if (width === 0) return null
  const content = named.map(({ shown, kind, end }, at) => {
    const { of, look, title } = shown
    const style = {
      '--run': look.color,
      insetInlineStart: boxes[at]!.x,
      insetBlockStart: tops[at],
      maxInlineSize: room - AWAY,
      blockSize: height,
    } as React.CSSProperties
    const value = end.value === undefined ? undefined : formatMeasure(end.value, measure, tools)
    if (!several)
      return (
        <span key={kind} className={styles.name} style={style} aria-hidden="true">
          <span>{t(`results.${kind ?? 'validation'}`)}</span>
          <strong>{value}</strong>
        </span>
      )
    const isHidden = hidden.has(of)
    const name = (
      <>
        <RunMark look={look} size={mark} />
        <span>{title}</span>
        {value && <strong>{value}</strong>}
      </>
    )
    const button = {
      type: 'button' as const,
      'aria-pressed': !isHidden,
      title: t(isHidden ? 'results.show-run' : 'results.hide-run', { run: title }),
      onClick: () => props.onToggle(of),
    }
    const { onSolo } = props
    if (!onSolo)
      return (
        <button key={of} {...button} className={styles.name} style={style}>
          {name}
        </button>
      )
    return (
      <span key={of} className={styles.pair} style={style}>
        <button {...button} className={styles.inner}>
          {name}
        </button>
        <button
          type="button"
          className={styles.only}
          aria-label={`${t('compare.only')}: ${title}`}
          title={t('compare.solo', { run: title })}
          onClick={() => onSolo(of)}
        >
          {t('compare.only')}
        </button>
      </span>
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
