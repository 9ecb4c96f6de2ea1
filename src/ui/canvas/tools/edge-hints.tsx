import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, type LucideIcon } from 'lucide-react'
import { useMemo } from 'react'
import { auditTime, map, merge } from 'rxjs'
import { nodeTitle } from '../../../graph/check/node-title.ts'
import { useText } from '../../base/language/use-text.ts'
import { useObservable } from '../../base/signals/use-signal.ts'
import { overlap } from '../../layout/card-geometry.ts'
import { useCanvas } from '../canvas-context.tsx'
import type { CanvasModel } from '../canvas-model.ts'
import { toScreen, visibleRect } from '../view/viewport.ts'
import { freeSpot } from './free-spot.ts'
import { type Edge, type OffScreen, offScreen } from './off-screen.ts'
import styles from './tools.module.css'

/** Milliseconds between two looks while the view moves. */
const LOOK = 200
/** What a hint keeps from the corners of the canvas: the tools are in one. */
const CORNER = { along: 110, tools: 300, sides: 60 }
/** About as large as a hint is, to the edge and along it. */
const HINT = { beside: { depth: 100, along: 48 }, above: { depth: 90, along: 130 } }
const ICONS: Readonly<Record<Edge, LucideIcon>> = {
  left: ArrowLeft,
  right: ArrowRight,
  top: ArrowUp,
  bottom: ArrowDown,
}

interface Hint extends OffScreen {
  readonly place: { readonly left?: number; readonly top?: number }
}

/** What of the graph is off the screen, said at the edge it lies beyond; pressing one goes there. */
export function EdgeHints() {
  const model = useCanvas()
  const { view, project } = model
  const { t, text } = useText()
  const hints = useObservable(
    useMemo(() => hintsOf(model), [model]),
    NONE,
  )
  return hints.map((hint) => {
    const { edge, nodes, around, place } = hint
    const [first] = nodes
    const name =
      nodes.length === 1 && first !== undefined
        ? text(nodeTitle(project.checked.value, first))
        : t('canvas.off-screen', { count: nodes.length })
    const Icon = ICONS[edge]
    return (
      <button
        key={edge}
        type="button"
        className={styles.hint}
        data-overlay=""
        data-edge={edge}
        style={place}
        aria-label={t(`canvas.off-screen.${edge}`, { name })}
        onClick={() => {
          view.revealRect(around)
          // The hint is gone by then.
          view.focus.onCanvas()
        }}
      >
        {edge === 'left' && <Icon size={14} />}
        <span className={styles.hintName}>{name}</span>
        <span className={styles.hintCount}>{nodes.length}</span>
        {edge !== 'left' && <Icon size={14} />}
      </button>
    )
  })
}

const NONE: readonly Hint[] = []

/** A step of a pan only says that it has been: at most once in `LOOK` somebody looks. */
function hintsOf({ view, project }: CanvasModel) {
  return merge(
    view.viewport.changes,
    view.visible.changes,
    view.heights.changes,
    project.document.changes,
  ).pipe(
    auditTime(LOOK),
    map((): readonly Hint[] => {
      const { width, height } = view.size
      if (width === 0) return NONE
      const cards = view.places.ids().flatMap((id) => {
        const rect = view.places.rect(id)
        return rect ? [[id, rect] as const] : []
      })
      return offScreen(cards, visibleRect(view.viewport.value, view.size)).map((off) => {
        const { x, y } = toScreen(view.viewport.value, off.near)
        const { edge } = off
        const isBeside = edge === 'left' || edge === 'right'
        // A hint is scaled with its place.
        const size = view.textSize
        const { depth, along } = isBeside ? HINT.beside : HINT.above
        const reach = depth * size
        const strip = {
          x: edge === 'right' ? width - reach : 0,
          y: edge === 'bottom' ? height - reach : 0,
          width: isBeside ? reach : width,
          height: isBeside ? height : reach,
        }
        const taken = [...view.places.rects(view.visible.value)].flatMap((card): [number, number][] => {
          const { k } = view.viewport.value
          const corner = toScreen(view.viewport.value, card)
          const rect = { ...corner, width: card.width * k, height: card.height * k }
          if (!overlap(rect, strip)) return []
          const [from, length] = isBeside ? [rect.y, rect.height] : [rect.x, rect.width]
          return [[from / size, (from + length) / size]]
        })
        const end = edge === 'top' ? CORNER.along : CORNER.tools
        const place = isBeside
          ? { top: freeSpot(y / size, CORNER.sides, height / size - CORNER.sides, along, taken) }
          : { left: freeSpot(x / size, CORNER.along, width / size - end, along, taken) }
        return { ...off, place }
      })
    }),
  )
}
