import { Camera, Film, FolderOpen, Images } from 'lucide-react'
import { useText } from '../base/language/use-text.ts'
import { cx } from '../base/theme/cx.ts'
import { Button } from '../base/widgets/button.tsx'
import { CameraButtons } from './camera-buttons.tsx'
import styles from './gatherer.module.css'
import { useGatherer } from './gatherer-context.tsx'
import { useAdding } from './use-adding.ts'

/** Before there is anything: what can be brought, and how. */
export function EmptyBoard({ isOver }: { readonly isOver: boolean }) {
  const { camera, readOnly } = useGatherer()
  const adding = useAdding()
  const { t } = useText()
  return (
    <section className={cx(styles.empty, isOver && styles.over)} data-class="">
      <h3>{t('gather.empty')}</h3>
      <p>{t('gather.empty-how')}</p>
      {!readOnly && (
        <div className={styles.ways}>
          <Button kind="strong" onClick={() => void adding.chooseFolder()}>
            <FolderOpen size={16} />
            {t('gather.choose-folder')}
          </Button>
          <Button onClick={() => void adding.chooseFiles()}>
            <Images size={16} />
            {t('gather.choose-files')}
          </Button>
          <Button onClick={() => void adding.chooseClips()}>
            <Film size={16} />
            {t('frames.choose')}
          </Button>
          <Button onClick={() => void camera.start()}>
            <Camera size={16} />
            {t('gather.camera')}
          </Button>
        </div>
      )}
      <CameraButtons className="" />
      <p className={styles.small}>{t('gather.empty-formats')}</p>
    </section>
  )
}
