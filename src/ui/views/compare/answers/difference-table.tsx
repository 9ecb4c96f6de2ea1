import { useMemo, useRef } from 'react'
import { useText } from '../../../base/language/use-text.ts'
import { useSize } from '../../../base/use-size.ts'
import { cellStyle } from '../../confusion/cell-style.ts'
import confusionStyles from '../../confusion/confusion.module.css'
import type { Confusion } from '../../confusion/confusion-stats.ts'
import { fitCells } from '../../confusion/fit-cells.ts'
import styles from './answers.module.css'
import { changeLevel, isBetter } from './difference-picture.tsx'
import { signed } from './signed.ts'

/** Shades of a cell: those of the matrix that leave its numbers dark. */
const LEVELS = 7

/** How many examples more or fewer each cell has than that of another run, in numbers. */
export function DifferenceTable(props: {
  readonly difference: Confusion
  /** Of the run itself. */
  readonly examples: Confusion
  readonly names: readonly string[]
  readonly label: string
}) {
  const { difference, examples, names, label } = props
  const tools = useText()
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  const fit = useMemo(
    () =>
      fitCells({
        width: size.width,
        height: size.height,
        classes: names.length,
        digits: Math.max(2, ...difference.flat().map((change) => String(change).length)),
        totalDigits: 0,
        letters: Math.max(...names.map((name) => name.length)),
      }),
    [size, difference, names],
  )
  return (
    <div ref={box} className={styles.table}>
      {size.width > 0 && (
        <table
          className={confusionStyles.grid}
          style={cellStyle({ ...fit, totals: 0 })}
          data-upright={fit.upright || undefined}
          aria-label={label}
        >
          <thead>
            <tr>
              <td />
              {names.map((name, column) => (
                <th key={column} scope="col">
                  <span>{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {difference.map((row, actual) => (
              <tr key={actual}>
                <th scope="row">
                  <span>{names[actual]}</span>
                </th>
                {row.map((change, answer) => (
                  <td
                    key={answer}
                    data-level={change === 0 ? 0 : changeLevel(change, totalOf(actual), LEVELS)}
                    data-right={isBetter(change, actual, answer) || undefined}
                    data-diagonal={actual === answer || undefined}
                  >
                    {change !== 0 && fit.font > 0 && signed(change, tools)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )

  function totalOf(actual: number): number {
    return examples[actual]?.reduce((sum, count) => sum + count, 0) ?? 0
  }
}
