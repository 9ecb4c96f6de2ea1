import { Check, Copy, Download, QrCode } from 'lucide-react'
import { Suspense, useDeferredValue, useMemo, useState } from 'react'
import { packGraph } from '../../formats/link/packed-graph.ts'
import { sameJson } from '../../graph/base/json.ts'
import type { Original } from '../../session/place.ts'
import type { AskedView } from '../base/address/asked-view.ts'
import { useProject, useWorkspace } from '../base/context.tsx'
import { useFiles } from '../base/files/use-files.ts'
import { useText } from '../base/language/use-text.ts'
import { lazyPart } from '../base/late/lazy-part.tsx'
import { pageClipboard } from '../base/page-clipboard.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { Button } from '../base/widgets/button.tsx'
import { Dialog } from '../base/widgets/dialog.tsx'
import { isOnlyHere, LONGEST_LINK, linkTo } from './link-address.ts'
import styles from './share.module.css'
import { StaysBehind } from './stays-behind.tsx'
import { ViewFields } from './view-fields.tsx'

const QrView = lazyPart('share/qr-view', async () => (await import('./qr-view.tsx')).QrView)

/** A link that holds the graph, how it shall be shown, and its QR code. */
export function LinkDialog({ onClose }: { readonly onClose: () => void }) {
  const { id } = useProject()
  const files = useFiles()
  const { t, words } = useText()
  const original = useOriginal()
  const [view, setView] = useState<AskedView>({})
  const [isQr, setQr] = useState(false)
  const [copied, setCopied] = useState<{ readonly link: string; readonly isTaken: boolean }>()
  const link = linkTo(location, original, view)
  const isTooLong = link.length > LONGEST_LINK
  const copy = async () => setCopied({ link, isTaken: await pageClipboard.write(link) })
  const told = copied?.link === link ? copied : undefined
  return (
    <Dialog title={t('link.title')} open onClose={onClose}>
      <p className={styles.lead}>{t(original.kind === 'shipped' ? 'link.lead-shipped' : 'link.lead')}</p>
      <StaysBehind />
      {isTooLong ? (
        <p className={styles.note} data-warning="">
          {t('link.too-long', { count: link.length, most: LONGEST_LINK })}
        </p>
      ) : (
        <>
          <ViewFields view={view} onChange={setView} />
          <div className={styles.link}>
            <input
              readOnly
              value={link}
              aria-label={t('link.address')}
              aria-describedby="link-length"
              onFocus={({ currentTarget }) => currentTarget.select()}
            />
            <span id="link-length">{t('link.length', { count: link.length })}</span>
          </div>
          {isOnlyHere(location) && (
            <p className={styles.note} data-warning="">
              {t('link.only-here', { host: location.host })}
            </p>
          )}
        </>
      )}
      <footer className={styles.foot}>
        <span role="status">{told && !told.isTaken && t('link.copy-refused')}</span>
        {isTooLong ? (
          <Button kind="strong" onClick={() => void files.save(id, 'graph-file')}>
            <Download size={16} />
            {words.formats['graph-file'].save}
          </Button>
        ) : (
          <>
            <Button onClick={() => setQr(true)}>
              <QrCode size={16} />
              {t('link.qr')}
            </Button>
            <Button kind="strong" onClick={() => void copy()}>
              {told?.isTaken ? <Check size={16} /> : <Copy size={16} />}
              {t(told?.isTaken ? 'link.copied' : 'link.copy')}
            </Button>
          </>
        )}
      </footer>
      {isQr && (
        <Suspense fallback={null}>
          <QrView link={link} onClose={() => setQr(false)} />
        </Suspense>
      )}
    </Dialog>
  )
}

/** What the link opens: an example that nobody has changed has a name, any other graph is in the link itself. */
function useOriginal(): Original {
  const document = useDeferredValue(useSignal(useProject().document))
  const shipped = useSignal(useWorkspace().shipped)
  return useMemo(() => {
    const graphs = shipped.kind === 'ready' ? shipped.value : []
    // Copies have an identity of their own, and a number in the title.
    const same = graphs.find((each) =>
      sameJson({ ...document, id: each.document.id, title: each.title }, each.document),
    )
    return same ? { kind: 'shipped', name: same.name } : { kind: 'link', packed: packGraph(document) }
  }, [document, shipped])
}
