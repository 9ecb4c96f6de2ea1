import type { CheckedNode } from '../../../graph/check/checked-graph.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import type { LiveView as Shows } from '../../../graph/node/experiment-contribution.ts'
import { useText } from '../../base/language/use-text.ts'
import { DescentView } from '../descent/view.tsx'
import { CameraButton } from './camera/camera-button.tsx'
import { cameraSize } from './camera/camera-size.ts'
import styles from './image.module.css'
import { ImageView } from './pointed-image.tsx'
import { mainOutput, useLiveResult } from './use-experiment-result.ts'

/** A live node at large, in the inspector or under the canvas. */
export function LiveView(props: {
  readonly id: NodeId
  readonly checked: CheckedNode
  readonly shows: Shows
}) {
  const { id, checked, shows } = props
  const { t } = useText()
  if (shows === 'descent') return <DescentView id={id} checked={checked} />
  return (
    <section className={styles.container} aria-label={t('live.experiment')}>
      {cameraSize(checked) && <CameraButton id={id} checked={checked} />}
      <LiveImage id={id} checked={checked} />
    </section>
  )
}

function LiveImage({ id, checked }: { readonly id: NodeId; readonly checked: CheckedNode }) {
  const preview = useLiveResult(id)
  const { t, sentence } = useText()
  if (preview.kind === 'failed')
    return (
      <>
        {preview.problems.map((problem) => (
          <p key={problem.code} className={styles.problem}>
            {sentence(problem, checked.definition)}
          </p>
        ))}
      </>
    )
  const output = preview.kind === 'ready' ? mainOutput(checked, preview.value) : undefined
  if (preview.kind !== 'ready' || !output) return <p className={styles.muted}>{t('live.nothing')}</p>
  return <ImageView checked={checked} result={preview.value} output={output} />
}
