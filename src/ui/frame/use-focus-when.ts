import { type RefObject, useEffect } from 'react'

/** Moves the focus to an element each time `wanted` grows, once the element is there. */
export function useFocusWhen(element: RefObject<HTMLElement | null>, wanted: number): void {
  useEffect(() => {
    if (wanted > 0) element.current?.focus()
  }, [element, wanted])
}
