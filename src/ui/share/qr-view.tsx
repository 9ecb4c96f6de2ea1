import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useMemo } from 'react'
import { useText } from '../base/language/use-text.ts'
import { Button } from '../base/widgets/button.tsx'
import { keepPageZoom } from '../base/widgets/keep-page-zoom.ts'
import { isOnlyHere } from './link-address.ts'
import { FEW_MODULES, MOST_IN_QR, qrCode } from './qr-code.ts'
import styles from './share.module.css'

/** Characters that somebody types from a projector. */
const SHORT = 70

/** A link as a QR code that fills the window, with its address as text: for the projector. */
export function QrView({ link, onClose }: { readonly link: string; readonly onClose: () => void }) {
  const { t } = useText()
  const code = useMemo(() => qrCode(link), [link])
  const [app = ''] = link.length > SHORT ? link.split('#') : [link]
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Popup ref={keepPageZoom} className={styles.qr}>
          <header>
            <Base.Title>{t('qr.title')}</Base.Title>
            <Base.Close render={<Button kind="icon" aria-label={t('frame.close')} />}>
              <X size={22} />
            </Base.Close>
          </header>
          {code ? (
            <svg viewBox={`0 0 ${code.side} ${code.side}`} role="img" aria-label={t('qr.title')}>
              <rect width={code.side} height={code.side} fill="#fff" />
              <path d={code.path} fill="#000" shapeRendering="crispEdges" />
            </svg>
          ) : (
            <p className={styles.noQr}>{t('qr.too-long', { count: link.length, most: MOST_IN_QR })}</p>
          )}
          <div className={styles.qrText}>
            <strong>{app}</strong>
            {isOnlyHere(location) && <p>{t('link.only-here', { host: location.host })}</p>}
            {code && code.side > FEW_MODULES && <p>{t('qr.dense')}</p>}
            {app !== link && <p className={styles.whole}>{link}</p>}
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
