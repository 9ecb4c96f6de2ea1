import { Popover } from '@base-ui/react/popover'
import { Cpu } from 'lucide-react'
import { useWorkspace } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { Button } from '../base/widgets/button.tsx'
import { keepPageZoom } from '../base/widgets/keep-page-zoom.ts'
import popup from '../base/widgets/popup.module.css'
import { BackendChoices } from './backend-choices.tsx'
import styles from './top-bar.module.css'

/** What does the training; the reason and the choice are one click away. */
export function BackendChip() {
  const workspace = useWorkspace()
  const report = useSignal(workspace.backend)
  const { t, sentence } = useText()
  const name = report
    ? t('backend.chip', { name: t(`backend.${report.chosen}`), threads: report.threads })
    : t('backend.choosing')
  return (
    <Popover.Root>
      <Popover.Trigger
        render={
          <Button kind="plain" aria-label={t('backend.chip-label', { name })} className={styles.backend} />
        }
      >
        <Cpu size={15} />
        <span className={styles.wide}>{name}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className={popup.layer} sideOffset={6} align="end" collisionPadding={8}>
          <Popover.Popup ref={keepPageZoom} className={popup.popover}>
            <Popover.Title className={popup.heading}>{t('backend.title')}</Popover.Title>
            {report && (
              <Popover.Description className={styles.reason}>{sentence(report.reason)}</Popover.Description>
            )}
            <BackendChoices />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
