import { useCallback, useMemo, useState, useSyncExternalStore } from 'react'
import { useSetting } from '../base/context.tsx'
export type PanelName = 'library' | 'inspector' | 'runs'

export interface PanelState {
  readonly open: boolean
  /** Width of a side panel, height of the runs, in pixels. */
  readonly size: number
}

export interface Panels {
  readonly narrow: boolean
  readonly library: PanelState
  readonly inspector: PanelState
  readonly runs: PanelState
  toggle(panel: PanelName, open?: boolean): void
  resize(panel: PanelName, size: number): void
}

export const PANEL_BOUNDS = {
  library: { min: 160, max: 360, start: 216 },
  inspector: { min: 220, max: 520, start: 284 },
  runs: { min: 120, max: 620, start: 220 },
} as const

type Kept = Readonly<Partial<Record<PanelName, Partial<PanelState>>>>

/**
 * Which panels show and how large they are, kept on this computer. On a narrow screen the side panels are drawers:
 * closed at first, one at a time, and what they do there is not kept. Until a person says otherwise, the panel of the
 * runs opens once it has something to show.
 */
export function usePanels(hasResults: boolean): Panels {
  const narrow = useMedia(NARROW)
  const [kept, save] = useSetting<Kept>('panels', {})
  const [drawer, setDrawer] = useState<PanelName>()
  const state = (panel: PanelName): PanelState => ({
    open:
      narrow && panel !== 'runs' ? drawer === panel : (kept[panel]?.open ?? (panel !== 'runs' || hasResults)),
    size: clampSize(panel, kept[panel]?.size ?? PANEL_BOUNDS[panel].start),
  })
  const [library, inspector, runs] = [state('library'), state('inspector'), state('runs')]
  const change = useCallback(
    (panel: PanelName, next: Partial<PanelState>) => save({ ...kept, [panel]: { ...kept[panel], ...next } }),
    [kept, save],
  )
  return useMemo(
    () => ({
      narrow,
      library,
      inspector,
      runs,
      toggle(panel, open) {
        const now = { library, inspector, runs }[panel].open
        const next = open ?? !now
        if (next === now) return
        if (narrow && panel !== 'runs') setDrawer(next ? panel : undefined)
        else change(panel, { open: next })
      },
      resize: (panel, size) => change(panel, { size: clampSize(panel, size) }),
    }),
    [narrow, library.open, library.size, inspector.open, inspector.size, runs.open, runs.size, change],
  )
}

export function clampSize(panel: PanelName, size: number): number {
  const { min, max } = PANEL_BOUNDS[panel]
  return Math.round(Math.min(max, Math.max(min, size)))
}

/** Below this width the side panels are drawers over the canvas. */
const NARROW = '(max-width: 999px)'

function useMedia(query: string): boolean {
  const subscribe = useMemo(
    () => (changed: () => void) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}
