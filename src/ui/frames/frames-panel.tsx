import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../base/language/use-text.ts'
import type { BroughtFile } from '../base/own-data-types.ts'
import { Button } from '../base/widgets/button.tsx'
import { keepPageZoom } from '../base/widgets/keep-page-zoom.ts'
import { ClipWork, type FrameClasses } from './clip-work.tsx'
import styles from './frames.module.css'
import { useClip } from './use-clip.ts'

interface FramesPanelProps extends FrameClasses {
  /** The clips, one after the other. */
  readonly files: readonly BroughtFile[]
  readonly onClose: () => void
}

/** Takes frames out of clips, as large as the screen. Escape leaves. */
export function FramesPanel(props: FramesPanelProps) {
  const [at, setAt] = useState(0)
  const { t } = useText()
  const { files } = props
  const file = files[Math.min(at, files.length - 1)]
  if (!file) return null
  return (
    <Dialog.Root open onOpenChange={(open) => !open && props.onClose()}>
      <Dialog.Portal>
        <Dialog.Popup ref={keepPageZoom} className={styles.panel}>
          <header className={styles.head}>
            <Dialog.Title>
              {t('frames.title', { file: file.path.split('/').at(-1) ?? file.path })}
            </Dialog.Title>
            {files.length > 1 && (
              <>
                <span className={styles.muted}>
                  {t('frames.clip-of', { number: at + 1, count: files.length })}
                </span>
                <Button onClick={() => setAt((at + 1) % files.length)}>{t('frames.next-clip')}</Button>
              </>
            )}
            <span className={styles.spring} />
            <Dialog.Close render={<Button kind="icon" aria-label={t('frame.close')} />}>
              <X size={20} />
            </Dialog.Close>
          </header>
          <OneClip key={at} file={file} {...props} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function OneClip({ file, ...props }: FrameClasses & { readonly file: BroughtFile }) {
  const state = useClip(file)
  const { t, sentence } = useText()
  if (state.kind === 'opening') return <p role="status">{t('frames.opening')}</p>
  if (state.kind === 'refused')
    return (
      <div role="alert" className={styles.refused}>
        {state.problems.map((problem) => (
          <p key={problem.code}>{sentence(problem)}</p>
        ))}
      </div>
    )
  return <ClipWork clip={state.clip} {...props} />
}
