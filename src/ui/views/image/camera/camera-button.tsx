import { Camera, CameraOff } from 'lucide-react'
import type { CheckedNode } from '../../../../graph/check/checked-graph.ts'
import type { NodeId } from '../../../../graph/document/document.ts'
import { useText } from '../../../base/language/use-text.ts'
import { useSlice } from '../../../base/signals/use-slice.ts'
import { cx } from '../../../base/theme/cx.ts'
import { Button } from '../../../base/widgets/button.tsx'
import styles from './camera-button.module.css'
import { cameraSize } from './camera-size.ts'
import { useCameras } from './use-cameras.ts'

/** Switches the camera of a node on and off. Only a press asks for permission; a refusal is said in words. */
export function CameraButton(props: {
  readonly id: NodeId
  readonly checked: CheckedNode
  readonly compact?: boolean
}) {
  const { id, checked, compact } = props
  const cameras = useCameras()
  const state = useSlice(cameras.state, (all) => all[id])
  const { t } = useText()
  const size = cameraSize(checked)
  if (!size) return null
  const kind = state?.kind ?? 'off'
  const running = kind === 'on' || kind === 'asking'
  return (
    <div className={cx(styles.camera, compact && styles.compact)}>
      <Button
        kind="plain"
        aria-pressed={kind === 'on'}
        onClick={() => (running ? cameras.stop(id) : void cameras.start(id, size))}
      >
        {running ? <CameraOff size={15} /> : <Camera size={15} />}
        {t(
          kind === 'asking'
            ? 'experiment.camera-asking'
            : running
              ? 'experiment.camera-off'
              : 'experiment.camera-on',
        )}
      </Button>
      <p role="status" className={kind === 'busy' ? styles.failed : styles.hint}>
        {kind === 'busy' ? t('experiment.camera-busy') : compact ? '' : t('experiment.camera-hint')}
      </p>
    </div>
  )
}
