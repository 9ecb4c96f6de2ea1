import type uPlot from 'uplot'

/*
 * uPlot takes distances on the screen for its own pixels, which they are not where the page is scaled by a text size: it
 * gets the pointer where that would be on a page that is not.
 */
const scaled: uPlot.Cursor.MouseListenerFactory = (chart, _, listener) => (event) => {
  const { left, top, width } = chart.over.getBoundingClientRect()
  const scale = width / Math.max(1, chart.over.offsetWidth)
  if (Math.abs(scale - 1) < 0.01) return listener(event)
  return listener(
    new MouseEvent(event.type, {
      button: event.button,
      buttons: event.buttons,
      clientX: left + (event.clientX - left) / scale,
      clientY: top + (event.clientY - top) / scale,
    }),
  )
}

/** How a chart listens to the pointer. */
export const POINTER_IN_CHART = {
  mousedown: scaled,
  mousemove: scaled,
  mouseup: scaled,
} as const satisfies uPlot.Cursor.Bind
