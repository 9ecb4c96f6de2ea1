/**
 * What says that something is being dragged over a place. Whoever would take it has to prevent both: Chromium tells an
 * element that has only just come under the pointer no more than that it was entered, and who lets go right then drops
 * nothing unless that was prevented.
 */
export const OVER_EVENTS = ['dragenter', 'dragover'] as const

/** The same for an element of React. */
export function whenOver<E>(onOver: (event: E) => void) {
  return { onDragEnter: onOver, onDragOver: onOver }
}
