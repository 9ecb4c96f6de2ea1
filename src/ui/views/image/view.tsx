import { useText } from '../../base/language/use-text.ts'
import type { ViewProps } from '../view.ts'
import { CameraButton } from './camera/camera-button.tsx'
import { cameraSize } from './camera/camera-size.ts'
import styles from './image.module.css'
import { PointedImage } from './pointed-image.tsx'
import { mainOutput, useExperimentResult } from './use-experiment-result.ts'

/** A picture that is worked out at once, at large: what arrives, what comes out, and how. */
export function ImageView({ id, checked }: ViewProps) {
  const { t } = useText()
  return (
    <section className={styles.container} aria-label={t('experiment.experiment')}>
      {cameraSize(checked) && <CameraButton id={id} checked={checked} />}
      <Picture id={id} checked={checked} />
    </section>
  )
}

function Picture({ id, checked }: ViewProps) {
  const preview = useExperimentResult(id)
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
  if (preview.kind !== 'ready' || !output) return <p className={styles.muted}>{t('experiment.nothing')}</p>
  return <PointedImage checked={checked} result={preview.value} output={output} />
}
