import { useCallback, useEffect } from 'react'
import { useFrame, useSetting } from '../context.tsx'
import { useSignal } from '../signals/use-signal.ts'

/** How large everything is, 1 being as it was drawn. */
export const TEXT_SIZES = [1, 1.25, 1.5, 1.75, 2] as const

/** Presented, text is at least this large: it is read from the last row. tokens.css has the same number. */
const PRESENTED_SIZE = 1.5

/** The text size a person chose. */
export function useTextSize(): { readonly size: number; readonly choose: (size: number) => void } {
  const [size, save] = useSetting<number>('text-size', 1)
  const choose = useCallback((next: number) => save(next), [save])
  return { size, choose }
}

/** How large the page is shown in an open project: as chosen, and larger while it is presented. */
export function useShownSize(): number {
  const { size } = useTextSize()
  const presenting = useSignal(useFrame().presenting)
  return presenting ? Math.max(PRESENTED_SIZE, size) : size
}

/**
 * Puts the chosen text size on the page, where base.css scales the page by it: all of it at once, as the browser's own
 * zoom does, so that whatever fits on a small screen fits at a large size. Used once, at the top.
 */
export function useTextSizeOnPage(): void {
  const { size } = useTextSize()
  useEffect(() => {
    document.documentElement.style.setProperty('--chosen-size', String(size))
  }, [size])
}
