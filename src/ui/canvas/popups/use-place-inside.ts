import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Position } from '../../../graph/document/document.ts'
import type { Size } from '../../layout/card-geometry.ts'

const MARGIN = 8

/** Puts an absolutely placed element at a point of the canvas, but never over its edge. */
export function usePlaceInside(at: Position, size: Size): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    const { offsetWidth, offsetHeight } = current
    current.style.left = `${Math.max(MARGIN, Math.min(at.x, size.width - offsetWidth - MARGIN))}px`
    current.style.top = `${Math.max(MARGIN, Math.min(at.y, size.height - offsetHeight - MARGIN))}px`
  }, [at, size])
  return element
}
