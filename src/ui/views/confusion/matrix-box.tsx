import { useMemo, useRef, useState } from 'react'
import { useText } from '../../base/language/use-text.ts'
import { cx } from '../../base/theme/cx.ts'
import { useSize } from '../../base/use-size.ts'
import type { Evaluation } from '../../pictures/picture-types.ts'
import { share } from '../shared/share.ts'
import type { Place } from './cell-keys.ts'
import styles from './confusion.module.css'
import { type CellValues, ConfusionGrid } from './confusion-grid.tsx'
import type { Confusion, ConfusionStats } from './confusion-stats.ts'
import { describeCell } from './describe-cell.ts'
import { fitCells } from './fit-cells.ts'
import { ShadeLegend } from './shade-legend.tsx'

/** Characters of `98.7`; the whole is `100`. */
const LONGEST_SHARE = 4

/** The matrix as large as its place allows, under a line that puts the cell looked at into words. */
export function MatrixBox(props: {
  readonly part: Evaluation['part']
  readonly confusion: Confusion
  readonly stats: ConfusionStats
  readonly names: readonly string[]
  readonly values: CellValues
  /** Fills the height it is given instead of taking what it needs. */
  readonly fill: boolean
  /** The cell a person comes back to. */
  readonly last: Place | undefined
  readonly onOpen: (actual: number, predicted: number) => void
}) {
  const { confusion, stats, names, values, fill, last } = props
  const tools = useText()
  const { t, percent } = tools
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  const [looked, look] = useState<Place>()
  const fit = useMemo(
    () =>
      fitCells({
        width: size.width,
        height: fill ? size.height : undefined,
        classes: confusion.length,
        digits: Math.max(
          values === 'percent' ? LONGEST_SHARE : 0,
          longest(confusion.flat()),
          longest(stats.predicted),
        ),
        totalDigits: String(stats.examples).length + 1,
        letters: Math.max(...names.map((name) => name.length)),
      }),
    [size, fill, confusion, values, stats, names],
  )
  return (
    <div className={cx(styles.view, fill && styles.fill)}>
      <p className={styles.words} aria-hidden={looked ? true : undefined}>
        {looked
          ? describeCell(looked, confusion, stats, names, tools)
          : t('results.matrix-accuracy', { share: percent(share(stats.right, stats.examples)) })}
      </p>
      <div ref={box} className={styles.box}>
        {size.width > 0 && (
          <ConfusionGrid
            confusion={confusion}
            stats={stats}
            names={names}
            values={values}
            fit={fit}
            start={last ?? [0, 0]}
            focus={last !== undefined}
            label={t('results.matrix-label', { part: t(`results.part.${props.part}`) })}
            onLook={look}
            onOpen={props.onOpen}
          />
        )}
      </div>
      {!fill && <ShadeLegend />}
    </div>
  )
}

const longest = (counts: readonly number[]): number => String(Math.max(0, ...counts)).length
