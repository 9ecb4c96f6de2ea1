import { ChevronsLeft, ChevronsRight } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useText } from '../base/language/use-text.ts'
import { cx } from '../base/theme/cx.ts'
import { Button } from '../base/widgets/button.tsx'
import { Hint } from '../base/widgets/hint.tsx'
import styles from './editor.module.css'
import { ResizeHandle } from './resize-handle.tsx'
import type { Panels } from './use-panels.ts'

/**
 * Library or inspector: beside the canvas and resizable, folded to a rail, or, on a narrow screen, a drawer over the
 * canvas. The canvas stays usable beside an open drawer.
 */
export function SidePanel(props: {
  readonly panel: 'library' | 'inspector'
  readonly panels: Panels
  readonly children: ReactNode
}) {
  const { panel, panels } = props
  const { t } = useText()
  const { open, size } = panels[panel]
  const [dragged, setDragged] = useState<number>()
  const element = useRef<HTMLElement>(null)
  const left = panel === 'library'
  const title = t(left ? 'frame.library' : 'frame.inspector')
  const drawer = panels.narrow

  useEffect(() => {
    if (drawer && open) element.current?.focus()
  }, [drawer, open])

  if (!open && drawer) return null
  if (!open)
    return (
      <div className={styles.rail} data-at={left ? 'left' : 'right'}>
        <Hint text={t('frame.show', { panel: title })} side={left ? 'right' : 'left'}>
          <Button
            kind="icon"
            aria-label={t('frame.show', { panel: title })}
            aria-expanded={false}
            onClick={() => panels.toggle(panel, true)}
          >
            {left ? <ChevronsRight size={16} /> : <ChevronsLeft size={16} />}
          </Button>
        </Hint>
        <span aria-hidden="true">{title}</span>
      </div>
    )
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
        if (drawer && event.key === 'Escape' && !event.defaultPrevented) panels.toggle(panel, false)
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

/** Folds the panel it stands in. */
export function FoldButton(props: { readonly panel: 'library' | 'inspector'; readonly panels: Panels }) {
  const { t } = useText()
  const left = props.panel === 'library'
  const label = t('frame.hide', { panel: t(left ? 'frame.library' : 'frame.inspector') })
  return (
    <Hint text={label}>
      <Button
        kind="icon"
        aria-label={label}
        aria-expanded={true}
        onClick={() => props.panels.toggle(props.panel, false)}
      >
        {left ? <ChevronsLeft size={16} /> : <ChevronsRight size={16} />}
      </Button>
    </Hint>
  )
}
