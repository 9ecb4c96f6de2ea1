import { Keyboard as KeyboardIcon, Map as MapIcon, Maximize, Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useSetting } from '../../base/context.tsx'
import { useKeyLabel, useKeyText } from '../../base/language/use-key-text.ts'
import { useText } from '../../base/language/use-text.ts'
import { useSlice } from '../../base/signals/use-slice.ts'
import { useShownSize } from '../../base/theme/use-text-size.ts'
import { useCanvas } from '../canvas-context.tsx'
import { shortcuts } from '../commands/all-commands.ts'
import type { CanvasCommand } from '../commands/canvas-command.ts'
import { fit, zoomIn, zoomOut, zoomReset } from '../commands/view-commands.ts'
import { Minimap } from './minimap.tsx'
import styles from './tools.module.css'

/** Zoom, fit, overview and help, in a corner of the canvas. */
export function CanvasTools() {
  const { t } = useText()
  const hasKeys = useKeyText()('?') !== undefined
  const [mapOpen, openMap] = useSetting('canvas.minimap', false)
  const mapLabel = t(mapOpen ? 'canvas.minimap.hide' : 'canvas.minimap.show')
  return (
    <div className={styles.corner} data-overlay="">
      {mapOpen && <Minimap />}
      <div className={styles.tools} role="toolbar" aria-label={t('canvas.view')}>
        <Tool command={zoomOut} icon={<Minus size={15} />} />
        <ZoomTool />
        <Tool command={zoomIn} icon={<Plus size={15} />} />
        <Tool command={fit} icon={<Maximize size={15} />} />
        <button
          type="button"
          className={styles.tool}
          aria-label={mapLabel}
          aria-pressed={mapOpen}
          title={mapLabel}
          onClick={() => openMap(!mapOpen)}
        >
          <MapIcon size={15} />
        </button>
        {hasKeys && <Tool command={shortcuts} icon={<KeyboardIcon size={15} />} />}
      </div>
    </div>
  )
}

/** How near one is, which changes at every step of a zoom; pressed, back to the size that can be read. */
function ZoomTool() {
  const { view } = useCanvas()
  const { percent } = useText()
  const textSize = useShownSize()
  const zoom = useSlice(view.viewport, ({ k }) => Math.round((k / textSize) * 100))
  const shown = percent(zoom / 100, 0)
  return <Tool command={zoomReset} icon={<span className={styles.zoom}>{shown}</span>} shown={shown} />
}

function Tool(props: {
  readonly command: CanvasCommand
  readonly icon: ReactNode
  /** The words on the button; its name has to begin with them. */
  readonly shown?: string
}) {
  const { command, icon, shown } = props
  const model = useCanvas()
  const { t } = useText()
  const withKeys = useKeyLabel()
  const label = t(command.label)
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={shown ? `${shown}: ${label}` : label}
      title={withKeys(label, command.keys[0]!)}
      onClick={() => command.perform(model)}
    >
      {icon}
    </button>
  )
}
