import { useLayoutEffect, useRef } from 'react'
import styles from './pictures.module.css'
import type { Tiles } from './tiles.ts'

/** Space between two pictures, as a share of their size. */
const GAP = 0.1

/**
 * Draws pictures in rows, pixel by pixel. The browser scales the whole up without blurring, so it stays sharp at any
 * zoom; the box keeps its size whatever is in it.
 */
export function TileCanvas(props: {
  readonly tiles: Tiles
  /** What the pictures show, for screen readers; empty where the words beside them say it. */
  readonly label: string
  /** Pictures in a row; all where left out. */
  readonly columns?: number
  readonly className?: string
}) {
  const { tiles, label, columns = tiles.pictures.length } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (canvas.current && context) draw(canvas.current, context, tiles, Math.max(1, columns))
  }, [tiles, columns])
  const said =
    label === '' ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': label } as const)
  return <canvas ref={canvas} className={props.className ?? styles.tiles} {...said} />
}

function draw(
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  { width, height, pictures }: Tiles,
  columns: number,
): void {
  const cell = Math.max(width, height)
  const gap = pictures.length > 1 ? Math.max(1, Math.round(cell * GAP)) : 0
  const rows = Math.max(1, Math.ceil(pictures.length / columns))
  // A row of numbers is no square.
  const [cellWidth, cellHeight] = pictures.length > 1 || width <= 2 * height ? [cell, cell] : [width, height]
  const size = [columns * (cellWidth + gap) - gap, rows * (cellHeight + gap) - gap] as const
  if (canvas.width !== size[0]) canvas.width = size[0]
  if (canvas.height !== size[1]) canvas.height = size[1]
  context.clearRect(0, 0, ...size)
  pictures.forEach((pixels, i) => {
    const left = (i % columns) * (cellWidth + gap) + Math.floor((cellWidth - width) / 2)
    const top = Math.floor(i / columns) * (cellHeight + gap) + Math.floor((cellHeight - height) / 2)
    context.putImageData(new ImageData(pixels, width, height), left, top)
  })
}
