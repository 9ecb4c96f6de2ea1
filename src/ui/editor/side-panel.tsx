import { Pin, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useText } from '../base/language/use-text.ts'
import { cx } from '../base/theme/cx.ts'
import { Button } from '../base/widgets/button.tsx'
import { Hint } from '../base/widgets/hint.tsx'
import styles from './editor.module.css'
import { railButton } from './rail.tsx'
import { ResizeHandle } from './resize-handle.tsx'
import type { Panels } from './use-panels.ts'

type SidePanelName = 'library' | 'inspector'

/** Library or inspector: beside the canvas and resizable, or a drawer over it. The canvas stays usable beside it. */
export function SidePanel(props: {
  readonly panel: SidePanelName
  readonly panels: Panels
  readonly children: ReactNode
}) {
  const { panel, panels } = props
  const { t } = useText()
  const { open, drawer, size } = panels[panel]
  const [dragged, setDragged] = useState<number>()
  const element = useRef<HTMLElement>(null)
  const left = panel === 'library'
  const title = t(left ? 'frame.library' : 'frame.inspector')
  const isUnder = panel === 'library' && drawer && open
  useEffect(() => {
    // The library finds the place in it that was asked for.
    if (drawer && open && !left) element.current?.focus()
  }, [drawer, open, left])
  useEffect(() => {
    if (!isUnder) return
    const onPress = (event: PointerEvent) => {
      const target = event.target as Element
      if (target.closest('#canvas')) panels.toggle('library', false)
    }
    document.addEventListener('pointerdown', onPress, { capture: true })
    return () => document.removeEventListener('pointerdown', onPress, { capture: true })
  }, [isUnder, panels])

  if (!open) return null
  return (
    <aside
      ref={element}
      id={panel}
      aria-label={title}
      tabIndex={-1}
      className={cx(styles.side, drawer && styles.drawer)}
      data-at={left ? 'left' : 'right'}
      style={drawer ? undefined : { width: dragged ?? size }}
      onKeyDown={(event) => {
        if (!drawer || event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        foldPanel(panels, panel)
      }}
    >
      {props.children}
      {!drawer && (
        <ResizeHandle
          panel={panel}
          at={left ? 'left' : 'right'}
          label={t('frame.resize', { panel: title })}
          controls={panel}
          size={size}
          onSize={setDragged}
          onDone={(next) => {
            setDragged(undefined)
            panels.resize(panel, next)
          }}
        />
      )}
    </aside>
  )
}

/** Folds a panel; the focus that was in it goes to where it can be opened again. */
function foldPanel(panels: Panels, panel: SidePanelName): void {
  const hadFocus = document.getElementById(panel)?.contains(document.activeElement)
  panels.toggle(panel, false)
  if (!hadFocus) return
  const opener = document.querySelector<HTMLElement>(`header [aria-controls="${panel}"]`)
  const next = panel === 'library' ? (railButton(panels.place) ?? opener) : opener
  next?.focus()
}

/** Folds the panel it stands in. */
export function FoldButton(props: { readonly panel: SidePanelName; readonly panels: Panels }) {
  const { t } = useText()
  const label = t('frame.hide', { panel: t(`frame.${props.panel}`) })
  return (
    <Hint text={label}>
      <Button
        kind="icon"
        aria-label={label}
        aria-expanded={true}
        onClick={() => foldPanel(props.panels, props.panel)}
      >
        <X size={16} />
      </Button>
    </Hint>
  )
}

/** Keeps the library beside the canvas, where there is room for that. */
export function PinButton({ panels }: { readonly panels: Panels }) {
  const { t } = useText()
  if (panels.width !== 'wide') return null
  const isPinned = !panels.library.drawer
  return (
    <Hint text={t('frame.pin')}>
      <Button
        kind="icon"
        aria-label={t('frame.pin')}
        aria-pressed={isPinned}
        onClick={() => panels.pin(!isPinned)}
      >
        <Pin size={16} fill={isPinned ? 'currentColor' : 'none'} />
      </Button>
    </Hint>
  )
}
