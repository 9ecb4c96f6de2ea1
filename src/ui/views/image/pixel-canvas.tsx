import { useLayoutEffect, useRef } from 'react'
import type { Grid } from '../../../graph/values/grid.ts'
import type { Brightness } from '../../pictures/tiles.ts'
import styles from './grid-field.module.css'
import { pixelsOf, type Seen } from './shades.ts'

/** A grid as a picture, one pixel for each number, scaled up by the browser without blurring. */
export function PixelCanvas(props: {
  readonly grid: Grid
  readonly seen: Seen
  readonly brightness: Brightness
}) {
  const { grid, seen, brightness } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const [height, width] = grid.shape
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    context?.putImageData(new ImageData(pixelsOf(grid, seen, brightness), width, height), 0, 0)
  }, [grid, seen, brightness, width, height])
  return <canvas ref={canvas} className={styles.pixels} width={width} height={height} />
}
