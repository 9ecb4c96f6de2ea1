import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import type { SweepPoint } from '../../../runs/sweep-table.ts'
import { useText } from '../../base/language/use-text.ts'
import styles from './plot.module.css'
import { pointKey } from './point-key.ts'
import type { SweepPartProps } from './sweep-part.ts'

/** Pixels between a pointer and what it means: a finger is thicker than an arrow. */
const REACH = { mouse: 14, touch: 28 }
/** Runs that the page keys go over. */
const PAGE = 10

/** A picture of runs: one is looked at with the pointer, and chosen by click, tap or arrow keys. */
export function RunsPlot(props: {
  readonly width: number
  readonly height: number
  readonly label: string
  /** In the order of the keys right and left, and of up and down. */
  readonly along: readonly SweepPoint[]
  readonly up: readonly SweepPoint[]
  readonly nearest: (x: number, y: number, reach: number) => SweepPoint | undefined
  readonly chosen: SweepPartProps['chosen']
  readonly onLook: SweepPartProps['onLook']
  readonly onChoose: SweepPartProps['onChoose']
  readonly children: ReactNode
}) {
  const { along, up, chosen, onLook, onChoose } = props
  const { t } = useText()
  const key = chosen && pointKey(chosen)
  const placeIn = (order: readonly SweepPoint[]) => order.findIndex((point) => pointKey(point) === key)
  const place = placeIn(up)
  return (
    <div
      className={styles.picture}
      role="slider"
      tabIndex={0}
      aria-label={`${props.label}. ${t('sweep.keys')}`}
      aria-valuemin={0}
      aria-valuemax={up.length}
      aria-valuenow={place + 1}
      aria-valuetext={
        place < 0 ? t('sweep.none-chosen') : t('sweep.chosen-of', { place: place + 1, all: up.length })
      }
      onKeyDown={onKeyDown}
      onPointerMove={(event) => event.pointerType !== 'touch' && onLook(pointed(event))}
      onPointerLeave={() => onLook(undefined)}
      onClick={(event) => onChoose(pointed(event.nativeEvent as unknown as PointerEvent<Element>))}
    >
      <svg width={props.width} height={props.height} aria-hidden="true">
        {props.children}
      </svg>
    </div>
  )

  function pointed({ clientX, clientY, currentTarget, pointerType }: PointerEvent<Element>) {
    const box = (currentTarget as Element).getBoundingClientRect()
    return props.nearest(
      clientX - box.left,
      clientY - box.top,
      REACH[pointerType === 'touch' ? 'touch' : 'mouse'],
    )
  }

  function onKeyDown(event: KeyboardEvent): void {
    const target = keyTarget(event.key)
    if (event.key === 'Escape' && chosen) onChoose(undefined)
    else if (target === undefined) return
    else onChoose(target)
    event.preventDefault()
    event.stopPropagation()
  }

  function keyTarget(pressed: string): SweepPoint | undefined {
    const step = (order: readonly SweepPoint[], by: number) => {
      const now = placeIn(order)
      const from = now < 0 ? (by > 0 ? -1 : order.length) : now
      return order[Math.min(order.length - 1, Math.max(0, from + by))]
    }
    switch (pressed) {
      case 'ArrowRight':
        return step(along, 1)
      case 'ArrowLeft':
        return step(along, -1)
      case 'ArrowUp':
        return step(up, 1)
      case 'ArrowDown':
        return step(up, -1)
      case 'PageUp':
        return step(up, PAGE)
      case 'PageDown':
        return step(up, -PAGE)
      case 'Home':
        return up[0]
      case 'End':
        return up.at(-1)
      default:
        return undefined
    }
  }
}
