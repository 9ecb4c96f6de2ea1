const onWheel = (event: WheelEvent) => {
  if (event.ctrlKey || event.metaKey) event.preventDefault()
}

/**
 * For the `ref` of what opens over the canvas: a wheel with Ctrl held down (and a pinch on a trackpad, which arrives as
 * one) is meant for the canvas and would zoom the whole page from there. The browser's own keys still do.
 */
export function keepPageZoom(element: HTMLElement | null): (() => void) | undefined {
  element?.addEventListener('wheel', onWheel, { passive: false })
  return () => element?.removeEventListener('wheel', onWheel)
}
