import { Eraser, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { useText } from '../base/language/use-text.ts'
import { cx } from '../base/theme/cx.ts'
import { TilePicture } from '../pictures/tile-picture.tsx'
import { channelPixels } from '../pictures/tiles.ts'
import styles from './cell-pad.module.css'
import { drawLine, emptyPicture, type Picture, toggleCell } from './draw-line.ts'
import { usePen } from './use-pen.ts'

/** Half a stroke's width as a share of the picture's side: about that of a written digit in 28 × 28 cells. */
const RADIUS = 1.1 / 28
const LEAST_RADIUS = 0.35

const ARROWS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/**
 * A small picture to draw on, cell by cell as large as it has rows and columns: light ink on a dark ground, as the
 * pictures of the digits have it. By mouse, finger, pen or keyboard.
 */
export function CellPad(props: {
  /** Of the surface. */
  readonly id?: string
  readonly label: string
  /** 0 … `max`, all equally long, at least one. */
  readonly rows: Picture
  /** The number of full ink; 255 where left out. */
  readonly max?: number
  readonly disabled?: boolean
  /** Smaller buttons, for a card. */
  readonly compact?: boolean
  /** Called while a person draws, at most once a frame: give a command a merge key. */
  readonly onChange: (rows: Picture) => void
}) {
  const { rows, label, max = 255, disabled = false, compact = false, onChange } = props
  const { t, number } = useText()
  const [erase, setErase] = useState(false)
  const [cell, setCell] = useState<readonly [row: number, column: number]>()
  const [said, say] = useState('')
  const [height, width] = [rows.length, rows[0]?.length ?? 1]
  const pen = { radius: Math.max(LEAST_RADIUS, RADIUS * Math.max(width, height)), max, erase }
  const handlers = usePen({ rows, pen, disabled, onChange })
  const tiles = useMemo(() => {
    const pixels = channelPixels(rows.flat(), [height, width, 1], 0, { low: 0, high: max })
    return { width, height, pictures: [pixels] }
  }, [rows, width, height, max])

  const describe = (picture: Picture, [row, column]: readonly [number, number]) =>
    say(
      t('drawing.cell', {
        row: row + 1,
        column: column + 1,
        value: number(picture[row]?.[column] ?? 0),
      }),
    )
  const onKeyDown = (event: KeyboardEvent) => {
    const here = cell ?? ([Math.floor(height / 2), Math.floor(width / 2)] as const)
    const way = ARROWS[event.key]
    if (way && !event.ctrlKey && !event.altKey && !event.metaKey) {
      const next = [clamp(here[0] + way[0], height), clamp(here[1] + way[1], width)] as const
      let drawn = rows
      if (event.shiftKey && !disabled) {
        drawn = drawLine(rows, middle(here), middle(next), pen)
        onChange(drawn)
      }
      setCell(next)
      describe(drawn, next)
    } else if (event.key === ' ' && !disabled) {
      const turned = toggleCell(rows, ...here, max)
      onChange(turned)
      setCell(here)
      describe(turned, here)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <span className={cx(styles.pad, compact && styles.compact)}>
      <span
        {...handlers}
        id={props.id}
        className={cx(styles.surface, disabled && styles.disabled)}
        style={{ aspectRatio: `${width} / ${height}` }}
        role="application"
        aria-roledescription={t('drawing.role')}
        aria-label={t('drawing.pad', { label })}
        aria-disabled={disabled || undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: drawn on by keyboard too
        tabIndex={0}
        data-own-use=""
        onKeyDown={onKeyDown}
        onBlur={() => setCell(undefined)}
      >
        <TilePicture tiles={tiles} label="" className={styles.ink} />
        {cell && (
          <span
            className={styles.cell}
            style={{
              left: `${(cell[1] / width) * 100}%`,
              top: `${(cell[0] / height) * 100}%`,
              width: `${100 / width}%`,
              height: `${100 / height}%`,
            }}
          />
        )}
      </span>
      <span className={styles.tools}>
        <button
          type="button"
          aria-pressed={erase}
          title={t('drawing.erase')}
          disabled={disabled}
          onClick={() => setErase(!erase)}
        >
          <Eraser size={14} aria-hidden="true" />
          {t('drawing.erase')}
        </button>
        <button
          type="button"
          title={t('drawing.clear')}
          disabled={disabled}
          onClick={() => {
            onChange(emptyPicture(rows))
            setErase(false)
            say(t('drawing.cleared'))
          }}
        >
          <Trash2 size={14} aria-hidden="true" />
          {t('drawing.clear')}
        </button>
      </span>
      <span className="visually-hidden" aria-live="polite">
        {said}
      </span>
    </span>
  )
}

const clamp = (value: number, size: number): number => Math.min(size - 1, Math.max(0, value))
const middle = ([row, column]: readonly [number, number]) => ({ x: column + 0.5, y: row + 0.5 })
