import { useMemo } from 'react'
import { bitmapUrl } from './bitmap-url.ts'
import styles from './pictures.module.css'
import type { Tiles } from './tiles.ts'

/** Space between two pictures, as a share of their size. */
const GAP = 0.1

/**
 * Shows pictures in rows, pixel by pixel. The browser scales the whole up without blurring, so it stays sharp at any
 * zoom; the box keeps its size whatever is in it.
 *
 * An image, and no canvas: each canvas is a layer of its own, which the browser looks after at every frame.
 */
export function TilePicture(props: {
  readonly tiles: Tiles
  /** What the pictures show, for screen readers; empty where the words beside them say it. */
  readonly label: string
  /** Pictures in a row; all where left out. */
  readonly columns?: number
  readonly className?: string
}) {
  const { tiles, label, columns = tiles.pictures.length } = props
  const url = useMemo(() => urlOf(tiles, Math.max(1, columns)), [tiles, columns])
  return (
    <img
      src={url}
      className={props.className ?? styles.tiles}
      alt={label}
      aria-hidden={label === '' || undefined}
      // There with the frame that shows it; and what is dragged is the card.
      decoding="sync"
      draggable={false}
    />
  )
}

function urlOf({ width, height, pictures }: Tiles, columns: number): string {
  const cell = Math.max(width, height)
  const gap = pictures.length > 1 ? Math.max(1, Math.round(cell * GAP)) : 0
  const rows = Math.max(1, Math.ceil(pictures.length / columns))
  // A row of numbers is no square.
  const [cellWidth, cellHeight] = pictures.length > 1 || width <= 2 * height ? [cell, cell] : [width, height]
  const size = { width: columns * (cellWidth + gap) - gap, height: rows * (cellHeight + gap) - gap }
  return bitmapUrl(size, (pixels) => {
    pictures.forEach((picture, i) => {
      const left = (i % columns) * (cellWidth + gap) + Math.floor((cellWidth - width) / 2)
      const top = Math.floor(i / columns) * (cellHeight + gap) + Math.floor((cellHeight - height) / 2)
      for (let row = 0; row < height; row++)
        pixels.set(
          picture.subarray(row * width * 4, (row + 1) * width * 4),
          ((top + row) * size.width + left) * 4,
        )
    })
  })
}
