/** Moves the focus to a part of the screen: on the canvas to the graph itself, which takes the keys. */
export function focusPart(id: 'library' | 'canvas' | 'inspector'): void {
  const part = document.getElementById(id)
  const graph = part?.querySelector<HTMLElement>('[role=application]')
  ;(graph ?? part)?.focus({ preventScroll: true })
}
