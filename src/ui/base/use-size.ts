import { type RefObject, useLayoutEffect, useState } from 'react'

export interface Size {
  readonly width: number
  readonly height: number
}

/**
 * The inner size of an element in pixels, as it changes; zero before it is on the page. `late`: zero at first there,
 * too, so that what is costly and needs a size is drawn in a task of its own, after what surrounds it.
 */
export function useSize(element: RefObject<HTMLElement | null>, late = false): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const measured = element.current
    if (!measured) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = measured
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }))
    }
    if (!late) measure()
    const observer = new ResizeObserver(measure)
    observer.observe(measured)
    return () => observer.disconnect()
  }, [element, late])
  return size
}
