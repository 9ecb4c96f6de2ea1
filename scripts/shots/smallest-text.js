// @ts-check

/**
 * Runs in the page: the smallest text in sight, in pixels of the screen, as it is zoomed.
 * @returns {{ px: number, text: string }}
 */
export function smallestText() {
  const WIDE = 150
  let found = { px: Number.POSITIVE_INFINITY, text: '' }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent?.trim() ?? ''
    const element = walker.currentNode.parentElement
    if (!text || !element?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
    const range = document.createRange()
    range.selectNodeContents(walker.currentNode)
    const box = range.getBoundingClientRect()
    const isInSight = box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight
    // What only screen readers are told is a pixel wide.
    if (!isInSight || box.width < 2 || element.closest('.visually-hidden')) continue
    // A layout width is a whole number: of a narrow element it would say too little about the zoom.
    let wide = element
    while (wide.offsetWidth < WIDE && wide.parentElement) wide = wide.parentElement
    const scale = wide.offsetWidth > 0 ? wide.getBoundingClientRect().width / wide.offsetWidth : 1
    const px = Number.parseFloat(getComputedStyle(element).fontSize) * scale
    if (px < found.px) found = { px, text: text.slice(0, 40) }
  }
  return found
}
