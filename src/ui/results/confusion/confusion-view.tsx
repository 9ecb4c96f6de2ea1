import { useCallback, useMemo, useRef, useState } from 'react'
import { useText } from '../../language/use-text.ts'
import type { ShownEvaluation } from '../../pictures/picture-types.ts'
import { cx } from '../../theme/cx.ts'
import { useSize } from '../use-size.ts'
import { CellExamples } from './cell-examples.tsx'
import type { Place } from './cell-keys.ts'
import { cellText } from './cell-text.ts'
import styles from './confusion.module.css'
import { type CellValues, ConfusionGrid } from './confusion-grid.tsx'
import { type Confusion, confusionStats, share } from './confusion-stats.ts'
import { fitCells } from './fit-cells.ts'
import { ShadeLegend } from './shade-legend.tsx'

/** A confusion matrix with everything around it: a line that puts a cell into words, and the examples behind a cell. */
export function ConfusionView(props: {
  readonly shown: ShownEvaluation
  readonly confusion: Confusion
  readonly names: readonly string[]
  readonly values: CellValues
  /** Fills the height it is given instead of taking what it needs. */
  readonly fill?: boolean
}) {
  const { shown, confusion, names, values, fill } = props
  const tools = useText()
  const { t, percent } = tools
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  const [looked, setLooked] = useState<Place>()
  const [opened, setOpened] = useState<Place>()
  const [last, setLast] = useState<Place>()
  const stats = useMemo(() => confusionStats(confusion), [confusion])
  const open = useCallback((actual: number, predicted: number) => {
    setLooked(undefined)
    setOpened([actual, predicted])
    setLast([actual, predicted])
  }, [])
  const fit = useMemo(() => {
    const counts = confusion.flat()
    return fitCells({
      width: size.width,
      height: fill ? size.height : undefined,
      classes: confusion.length,
      digits: values === 'percent' ? 4 : String(Math.max(...counts)).length,
      totalDigits: String(stats.examples).length + 1,
      letters: Math.max(...names.map((name) => name.length)),
    })
  }, [size, fill, confusion, values, stats, names])
  const words = (place: Place) => cellText(place, confusion, stats, names, tools)

  if (opened)
    return (
      <CellExamples
        shown={shown}
        names={names}
        actual={opened[0]}
        predicted={opened[1]}
        title={words(opened)}
        onBack={() => setOpened(undefined)}
      />
    )
  return (
    <div className={cx(styles.view, fill && styles.fill)}>
      <p className={styles.words} aria-hidden={looked ? true : undefined}>
        {looked
          ? words(looked)
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
            label={t('results.matrix-label', { part: t(`results.part.${shown.evaluation.part}`) })}
            onLook={setLooked}
            onOpen={open}
          />
        )}
      </div>
      {!fill && <ShadeLegend />}
    </div>
  )
}
