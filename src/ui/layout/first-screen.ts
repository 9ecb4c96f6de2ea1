import type { Size } from './card-geometry.ts'

/** Where one can read a card well: its smallest text is 9 pixels high. */
export const READABLE_ZOOM = 0.75
/** Between what a graph opens with and the edge of the canvas; below there are the tools and what is sensible next. */
export const OPENING_MARGIN = { side: 16, top: 16, bottom: 52 }

/**
 * The canvas of a school laptop (1366 × 768) with its panels folded: what graphs are laid out for, on whatever screen, so
 * that a graph looks the same to all who open it.
 */
export const FIRST_SCREEN: Size = { width: 1302, height: 686 }
