import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Category } from '../../graph/node/define-node.ts'
import { askedView, bringBack } from '../base/address/asked-view.ts'
import { useFrame, useSetting, useWorkspace } from '../base/context.tsx'
import type { PanelName } from '../base/frame.ts'
import { useMedia } from '../base/signals/use-media.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { useShownSize } from '../base/theme/use-text-size.ts'

/** Where in the library a person wants to be; a new object for each time they ask. */
export interface LibraryPlace {
  readonly at: Category | 'search'
}

export interface PanelState {
  readonly open: boolean
  /** Over the canvas and not beside it. */
  readonly drawer: boolean
  /** A link asked for it to be away, and nobody has brought it back yet. */
  readonly hidden: boolean
  /** Width of a side panel, height of the runs, in pixels. */
  readonly size: number
}

/** `small`: side panels are drawers. `middle`: they are folded until asked for. `wide`: they open by themselves. */
export type WidthClass = 'small' | 'middle' | 'wide'

export interface Panels {
  readonly width: WidthClass
  readonly library: PanelState
  readonly inspector: PanelState
  readonly runs: PanelState
  /** Where the library was opened last. */
  readonly place: LibraryPlace | undefined
  toggle(panel: PanelName, open?: boolean): void
  /** Opens the library at a place. */
  browse(at: LibraryPlace['at']): void
  /** Puts the library beside the canvas, or makes it a drawer again. */
  pin(pinned: boolean): void
  resize(panel: PanelName, size: number): void
}

export const PANEL_BOUNDS = {
  library: { min: 160, max: 360, start: 216 },
  inspector: { min: 220, max: 520, start: 284 },
  runs: { min: 120, max: 1200 },
} as const

/** How large a panel is until somebody drags it. The runs take a third of the window, whatever its height. */
export function startSize(panel: PanelName, textSize: number): number {
  return clampSize(panel, panel === 'runs' ? innerHeight / 3 / textSize : PANEL_BOUNDS[panel].start)
}

interface KeptPanel {
  readonly open?: boolean
  readonly size?: number
  readonly pinned?: boolean
}
type KeptPanels = Readonly<Partial<Record<PanelName, KeptPanel>>>
type Kept = Readonly<Partial<Record<WidthClass, KeptPanels>>>

const NONE: readonly PanelName[] = []

/**
 * Which panels show and how large they are, kept on this computer for each class of widths. On small screens and on
 * tablets both side panels are drawers. A drawer covers what one looks at, so it opens only when asked, one at a time,
 * and that is not kept. What a link hides stays away until somebody wants it. Until a person says otherwise, the panel of the runs opens once it has something to show.
 */
export function usePanels(hasResults: boolean): Panels {
  const { asks, inspector: opened, presenting } = useFrame()
  const isAway = useSignal(presenting)
  const workspace = useWorkspace()
  const hidden = useSignal(askedView(workspace)).hidden ?? NONE
  const textSize = useShownSize()
  const width = useWidthClass(textSize)
  const byFinger = useMedia('(pointer: coarse)')
  const [kept, save] = useSetting<Kept>('panels', {})
  const [drawer, setDrawer] = useState<PanelName>()
  const [place, setPlace] = useState<LibraryPlace>()
  const ofWidth = kept[width] ?? {}
  const state = (panel: PanelName): PanelState => {
    const { open, size, pinned = true } = ofWidth[panel] ?? {}
    const isDrawer =
      panel === 'library'
        ? width !== 'wide' || !pinned
        : panel === 'inspector' && (width === 'small' || (byFinger && width === 'middle'))
    const byItself = panel === 'runs' ? hasResults : width === 'wide'
    const isHidden = hidden.includes(panel)
    return {
      open: !isAway && !isHidden && (isDrawer ? drawer === panel : (open ?? byItself)),
      drawer: isDrawer,
      hidden: isHidden,
      size: clampSize(panel, size ?? startSize(panel, textSize)),
    }
  }
  const [library, inspector, runs] = [state('library'), state('inspector'), state('runs')]
  const change = useCallback(
    (panel: PanelName, next: KeptPanel) =>
      save({ ...kept, [width]: { ...kept[width], [panel]: { ...kept[width]?.[panel], ...next } } }),
    [kept, width, save],
  )
  const panels = useMemo<Panels>(() => {
    const states = { library, inspector, runs }
    const toggle = (panel: PanelName, open = !states[panel].open) => {
      if (isAway || open === states[panel].open) return
      if (states[panel].hidden) bringBack(workspace, panel)
      if (states[panel].drawer) setDrawer(open ? panel : undefined)
      else change(panel, { open })
    }
    return {
      width,
      ...states,
      place,
      toggle,
      browse(at) {
        setPlace({ at })
        toggle('library', true)
      },
      pin(pinned) {
        setDrawer(undefined)
        change('library', { pinned, open: pinned })
      },
      resize: (panel, size) => change(panel, { size: clampSize(panel, size) }),
    }
  }, [
    width,
    library.open,
    library.drawer,
    library.size,
    inspector.open,
    inspector.drawer,
    inspector.size,
    runs.open,
    runs.size,
    place,
    library.hidden,
    inspector.hidden,
    runs.hidden,
    change,
    isAway,
    workspace,
  ])
  useEffect(() => {
    // The library that comes back afterwards is not asked for once more: it would take the focus.
    if (isAway) setPlace(undefined)
  }, [isAway])
  useEffect(() => opened.set(inspector.open), [opened, inspector.open])
  useEffect(() => {
    const subscription = asks.subscribe(({ panel, open }) => panels.toggle(panel, open))
    return () => subscription.unsubscribe()
  }, [asks, panels])
  return panels
}

export function clampSize(panel: PanelName, size: number): number {
  const { min, max } = PANEL_BOUNDS[panel]
  return Math.round(Math.min(max, Math.max(min, size)))
}

/** From this width on there is room for canvas and inspector side by side. */
const MIDDLE = 1000
/** From this width on the side panels take little enough of it. */
const WIDE = 1500

/** Text twice as large leaves half the room. */
function useWidthClass(textSize: number): WidthClass {
  const isWide = useMedia(`(min-width: ${WIDE * textSize}px)`)
  const isMiddle = useMedia(`(min-width: ${MIDDLE * textSize}px)`)
  return isWide ? 'wide' : isMiddle ? 'middle' : 'small'
}
