import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { useGatherer } from './gatherer-context.tsx'
import { type Box, between, touched } from './grid-geometry.ts'
import type { PictureKey } from './picture-keys.ts'
import { useSelectionActions } from './use-selection-actions.ts'

/** What is drawn out over the pictures of a class. */
export type Band = Box

export type HandState =
  | { readonly kind: 'band'; readonly className: string; readonly band: Band }
  /** Pictures on their way; `over` is the class under the pointer, and the empty text where a new one would begin. */
  | {
      readonly kind: 'drag'
      readonly x: number
      readonly y: number
      readonly count: number
      readonly over?: string
    }

/** Pixels that a press may move and still be a click. */
const STILL = 4
/** At the edge of a class, a band scrolls it by so many pixels. */
const SCROLL = 16

interface Press {
  readonly x: number
  readonly y: number
  readonly className: string
  readonly key: PictureKey | undefined
  readonly scroller: HTMLElement
  readonly before: ReadonlySet<PictureKey>
  moved: boolean
}

/**
 * What a mouse or pen does with pictures: a click selects, a press on a picture drags, one beside them draws a band. A
 * finger scrolls, and its tap takes a picture to the selected ones.
 */
export function useHand(): {
  readonly hand: HandState | undefined
  readonly onPointerDown: (event: PointerEvent) => void
} {
  const gatherer = useGatherer()
  const latest = useRef(gatherer)
  latest.current = gatherer
  const actions = useSelectionActions()
  const act = useRef(actions)
  act.current = actions
  const [hand, setHand] = useState<HandState>()
  const press = useRef<Press>(undefined)

  useEffect(() => {
    const tools = () => latest.current
    const orderOf = (name: string) => {
      const { columns, keys } = tools().arranged
      return (columns.find((each) => each.name === name)?.places ?? []).map((place) => keys[place] ?? '')
    }
    const end = () => {
      press.current = undefined
      setHand(undefined)
    }
    const drawBand = (from: Press, event: globalThis.PointerEvent) => {
      const box = from.scroller
      const { top, bottom } = box.getBoundingClientRect()
      if (event.clientY > bottom - SCROLL) box.scrollTop += SCROLL
      if (event.clientY < top + SCROLL) box.scrollTop -= SCROLL
      const band = between(from, pointIn(box, event))
      const order = orderOf(from.className)
      const hit = touched(band, order.length, Number(box.dataset.perRow)).map((i) => order[i] as string)
      tools().selection.set([...from.before, ...hit])
      setHand({ kind: 'band', className: from.className, band: clipped(band, box) })
    }
    const onMove = (event: globalThis.PointerEvent) => {
      const from = press.current
      if (!from) return
      const { selection, readOnly } = tools()
      if (!from.moved) {
        const now = pointIn(from.scroller, event)
        if (Math.hypot(now.x - from.x, now.y - from.y) < STILL) return
        from.moved = true
        if (from.key !== undefined && !selection.keys.has(from.key)) selection.only(from.key)
      }
      if (from.key === undefined) return drawBand(from, event)
      if (readOnly) return
      const over = classAt(event)
      const { clientX: x, clientY: y } = event
      setHand({ kind: 'drag', x, y, count: selection.keys.size, ...(over !== undefined && { over }) })
    }
    const onUp = (event: globalThis.PointerEvent) => {
      const from = press.current
      if (!from) return
      end()
      const { selection, readOnly } = tools()
      const more = event.ctrlKey || event.metaKey
      if (from.moved) {
        const over = from.key === undefined || readOnly ? undefined : classAt(event)
        if (over === '') act.current.moveToNew()
        else if (over !== undefined && over !== from.className) act.current.moveTo(over)
      } else if (from.key === undefined) selection.clear()
      else if (event.shiftKey) selection.range(from.key, orderOf(from.className))
      else if (more || event.pointerType === 'touch') selection.toggle(from.key)
      else selection.only(from.key)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !press.current) return
      event.preventDefault()
      event.stopPropagation()
      end()
    }
    addEventListener('pointermove', onMove)
    addEventListener('pointerup', onUp)
    // A finger that scrolls.
    addEventListener('pointercancel', end)
    addEventListener('keydown', onKeyDown, { capture: true })
    return () => {
      removeEventListener('pointermove', onMove)
      removeEventListener('pointerup', onUp)
      removeEventListener('pointercancel', end)
      removeEventListener('keydown', onKeyDown, { capture: true })
    }
  }, [])

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return
    const scroller = event.target.closest<HTMLElement>('[role="listbox"]')
    const className = scroller?.closest<HTMLElement>('[data-class]')?.dataset.class
    if (!scroller || className === undefined) return
    const point = pointIn(scroller, event)
    // On the bar that scrolls.
    if (point.x > scroller.clientWidth) return
    const tile = event.target.closest<HTMLElement>('[data-place]')
    const { arranged, selection } = gatherer
    const key = tile ? arranged.keys[Number(tile.dataset.place)] : undefined
    const adds = event.ctrlKey || event.metaKey || event.shiftKey
    const before = adds ? selection.keys : new Set<PictureKey>()
    // A finger on a picture scrolls; beside them, too.
    if (event.pointerType === 'touch' && key === undefined) return
    press.current = { ...point, className, key, scroller, before, moved: false }
  }
  return { hand, onPointerDown }
}

/** From the top left of what is scrolled, whatever size the page is shown in. */
function pointIn(box: HTMLElement, at: { readonly clientX: number; readonly clientY: number }) {
  const { left, top, width } = box.getBoundingClientRect()
  const zoom = width / box.offsetWidth || 1
  return { x: (at.clientX - left) / zoom + box.scrollLeft, y: (at.clientY - top) / zoom + box.scrollTop }
}

/** What lies beyond what is there would make it longer. */
function clipped({ left, top, width, height }: Box, box: HTMLElement): Box {
  const [right, bottom] = [Math.min(box.scrollWidth, left + width), Math.min(box.scrollHeight, top + height)]
  const [x, y] = [Math.max(0, left), Math.max(0, top)]
  return { left: x, top: y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) }
}

function classAt(event: globalThis.PointerEvent): string | undefined {
  return document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-class]')
    ?.dataset.class
}
