import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useText } from '../base/language/use-text.ts'
import { useSize } from '../base/use-size.ts'
import { BitmapCanvas } from './bitmap-canvas.tsx'
import styles from './frames.module.css'
import type { Clip, Square } from './own-types.ts'
import { CORNERS, type Corner, grown, moved, pulled } from './square-edits.ts'
import { useClipPictures } from './use-clip-pictures.ts'

const LONGER = 960
const [STEP, LONG_STEP] = [1, 10]
const ARROWS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** One frame as it is, with the square that is cut out: dragged, pulled at a corner, or moved by keys. */
export function SquareView(props: {
  readonly clip: Clip
  readonly time: number
  readonly square: Square
  readonly onChange: (square: Square) => void
  readonly disabled: boolean
}) {
  const { clip, square, onChange } = props
  const { t } = useText()
  const area = clip.facts
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  const [picture] = useClipPictures(clip, [props.time], LONGER)
  const scale = Math.min(size.width / area.width, size.height / area.height) || 0
  const held = useRef<{ readonly square: Square; readonly x: number; readonly y: number; corner?: Corner }>(
    undefined,
  )

  const hold = (event: PointerEvent<HTMLElement>) => {
    if (props.disabled || event.button !== 0) return
    const corner = (event.target as HTMLElement).dataset.corner as Corner | undefined
    event.currentTarget.setPointerCapture(event.pointerId)
    held.current = { square, x: event.clientX, y: event.clientY, ...(corner && { corner }) }
  }
  const drag = (event: PointerEvent<HTMLElement>) => {
    const { current } = held
    if (!current || scale === 0) return
    const [dx, dy] = [(event.clientX - current.x) / scale, (event.clientY - current.y) / scale]
    const { square: before, corner } = current
    if (!corner) return onChange(moved(before, dx, dy, area))
    const x = before.x + (corner.endsWith('w') ? 0 : before.side) + dx
    const y = before.y + (corner.startsWith('n') ? 0 : before.side) + dy
    onChange(pulled(before, corner, [x, y], area))
  }
  const release = () => {
    held.current = undefined
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (props.disabled || event.ctrlKey || event.metaKey || event.altKey) return
    const step = event.shiftKey ? LONG_STEP : STEP
    const way = ARROWS[event.key]
    const size = event.key === '+' ? 2 : event.key === '-' ? -2 : 0
    if (!way && size === 0) return
    event.preventDefault()
    if (way) onChange(moved(square, way[0] * step, way[1] * step, area))
    else onChange(grown(square, size * step, area))
  }

  return (
    <div className={styles.view} ref={box}>
      <div
        className={styles.picture}
        style={{ inlineSize: area.width * scale, blockSize: area.height * scale }}
      >
        <BitmapCanvas picture={picture} />
        <button
          type="button"
          className={styles.square}
          aria-label={t('frames.square', { side: square.side, x: square.x, y: square.y })}
          title={t('frames.square-keys')}
          style={{
            left: square.x * scale,
            top: square.y * scale,
            width: square.side * scale,
            height: square.side * scale,
          }}
          onPointerDown={hold}
          onPointerMove={drag}
          onPointerUp={release}
          onPointerCancel={release}
          onKeyDown={onKeyDown}
        >
          {CORNERS.map((corner) => (
            <span key={corner} data-corner={corner} className={styles.corner} />
          ))}
        </button>
      </div>
    </div>
  )
}
