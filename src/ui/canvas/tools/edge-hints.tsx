import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, type LucideIcon } from 'lucide-react'
import { useMemo } from 'react'
import { auditTime, map, merge } from 'rxjs'
import { nodeTitle } from '../../../session/base/node-title.ts'
import { useText } from '../../base/language/use-text.ts'
import { useObservable } from '../../base/signals/use-signal.ts'
import { useCanvas } from '../canvas-context.tsx'
import type { CanvasModel } from '../canvas-model.ts'
import { toScreen, visibleRect } from '../view/viewport.ts'
import { type Edge, type OffScreen, offScreen } from './off-screen.ts'
import styles from './tools.module.css'

/** Milliseconds between two looks while the view moves. */
const LOOK = 200
/** What a hint keeps from the corners of the canvas: the tools are in one. */
const CORNER = { along: 110, tools: 300, sides: 60 }
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
        <span>{name}</span>
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
      const cards = [...view.places.ids()].flatMap((id) => {
        const rect = view.places.rect(id)
        return rect ? [[id, rect] as const] : []
      })
      return offScreen(cards, visibleRect(view.viewport.value, view.size)).map((off) => {
        const { x, y } = toScreen(view.viewport.value, off.near)
        const isBeside = off.edge === 'left' || off.edge === 'right'
        // A hint is scaled with its place.
        const size = view.textSize
        const end = off.edge === 'top' ? CORNER.along : CORNER.tools
        const place = isBeside
          ? { top: within(y / size, CORNER.sides, height / size - CORNER.sides) }
          : { left: within(x / size, CORNER.along, width / size - end) }
        return { ...off, place }
      })
    }),
  )
}

function within(value: number, least: number, most: number): number {
  return Math.round(Math.max(least, Math.min(most, value)))
}
