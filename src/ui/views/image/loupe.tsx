import { useMemo } from 'react'
import { emptyGrid, type Grid, valueAt } from '../../../graph/values/grid.ts'
import { useText } from '../../base/language/use-text.ts'
import { GridField } from './grid-field.tsx'
import styles from './image.module.css'
import type { Place } from './pointed-field.tsx'
import { brightnessOfGrid } from './shades.ts'

/** Cells across. */
const SIDE = 7

/** The numbers around a place of a picture that is too large to show all of them. Nothing for smaller ones. */
export function Loupe(props: { readonly grid: Grid; readonly channel: number; readonly place: Place }) {
  const { grid, channel, place } = props
  const { t } = useText()
  const brightness = useMemo(() => brightnessOfGrid(grid), [grid])
  const [height, width] = grid.shape
  const part = useMemo(() => crop(grid, channel, place), [grid, channel, place.row, place.column])
  if (height <= SIDE || width <= SIDE) return null
  return (
    <div className={styles.loupe}>
      <GridField
        grid={part.grid}
        seen={0}
        numbers
        brightness={brightness}
        label={t('experiment.loupe')}
        mark={{ row: place.row - part.row, column: place.column - part.column, height: 1, width: 1 }}
      />
    </div>
  )
}

function crop(grid: Grid, channel: number, place: Place): Place & { readonly grid: Grid } {
  const start = (at: number, extent: number) =>
    Math.max(0, Math.min(extent - SIDE, at - Math.floor(SIDE / 2)))
  const [row, column] = [start(place.row, grid.shape[0]), start(place.column, grid.shape[1])]
  const part = emptyGrid(Math.min(SIDE, grid.shape[0]), Math.min(SIDE, grid.shape[1]))
  for (let i = 0; i < part.values.length; i++)
    part.values[i] = valueAt(grid, row + Math.floor(i / part.shape[1]), column + (i % part.shape[1]), channel)
  return { row, column, grid: part }
}
