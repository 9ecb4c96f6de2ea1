import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../language/use-text.ts'
import { Button } from './button.tsx'
import { keepPageZoom } from './keep-page-zoom.ts'
import styles from './popup.module.css'

/** Something a person asked to read: title, text, a way to close it. Never opens on its own. */
export function Dialog(props: {
  readonly title: string
  readonly open: boolean
  /** As wide and high as the window lets it: for tables. */
  readonly wide?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const { t } = useText()
  return (
    <Base.Root open={props.open} onOpenChange={(open) => !open && props.onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup ref={keepPageZoom} className={styles.dialog} data-wide={props.wide || undefined}>
          <header>
            <Base.Title>{props.title}</Base.Title>
            <Base.Close render={<Button kind="icon" aria-label={t('frame.close')} />}>
              <X size={18} />
            </Base.Close>
          </header>
          {props.children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
