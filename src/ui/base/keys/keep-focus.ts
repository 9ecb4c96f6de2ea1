/** Frames within which React has drawn what a press has changed. */
const FRAMES = 20

/**
 * A button whose press takes it from the page leaves its focus behind: it goes to the next button of the kind at the
 * same place (an element with `data-keeps-focus`, or a node), else to the place itself.
 */
export function keepFocus(button: HTMLElement): void {
  const places = [...placesAround(button)]
  const look = (frames: number) => {
    if (document.activeElement !== button && document.activeElement !== document.body) return
    if (button.isConnected) {
      if (frames > 0) requestAnimationFrame(() => look(frames - 1))
      return
    }
    const place = places.find((each) => each.isConnected)
    const next = place?.querySelector<HTMLElement>('[data-fix]') ?? place
    next?.focus({ preventScroll: true })
  }
  if (document.activeElement === button) requestAnimationFrame(() => look(FRAMES))
}

function* placesAround(element: HTMLElement): Iterable<HTMLElement> {
  const selector = '[data-node], [data-keeps-focus]'
  let place = element.closest<HTMLElement>(selector)
  while (place) {
    yield place
    place = place.parentElement?.closest<HTMLElement>(selector) ?? null
  }
}
