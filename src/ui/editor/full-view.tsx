import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { nodeTitle } from '../../graph/check/node-title.ts'
import type { NodeId } from '../../graph/document/document.ts'
import { useFrame, useProject } from '../base/context.tsx'
import type { Enlarged } from '../base/frame.ts'
import { useText } from '../base/language/use-text.ts'
import { PartBoundary } from '../base/late/part-boundary.tsx'
import { useSignal } from '../base/signals/use-signal.ts'
import { useSlice } from '../base/signals/use-slice.ts'
import { Button } from '../base/widgets/button.tsx'
import { keepPageZoom } from '../base/widgets/keep-page-zoom.ts'
import { LargeView } from '../views/large-view.tsx'
import styles from './full-view.module.css'

/** A result, or all runs, over everything else and as large as the screen. Escape leaves. */
export function FullView({ runs }: { readonly runs: ReactNode }) {
  const frame = useFrame()
  const enlarged = useSignal(frame.enlarged)
  const { t } = useText()
  return (
    <Dialog.Root open={enlarged !== undefined} onOpenChange={(open) => !open && frame.enlarge(undefined)}>
      <Dialog.Portal>
        <Dialog.Popup ref={keepPageZoom} className={styles.full}>
          {enlarged && (
            <>
              <header className={styles.head}>
                <Dialog.Title>
                  <Title what={enlarged} />
                </Dialog.Title>
                <Dialog.Close render={<Button kind="icon" aria-label={t('frame.close')} />}>
                  <X size={22} />
                </Dialog.Close>
              </header>
              <div className={styles.body} data-scrolls="">
                <PartBoundary>
                  {enlarged === 'runs' ? runs : <LargeView node={enlarged.node} fill />}
                </PartBoundary>
              </div>
            </>
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Title({ what }: { readonly what: Enlarged }) {
  const { t } = useText()
  return what === 'runs' ? t('frame.runs') : <TitleOf node={what.node} />
}

function TitleOf({ node }: { readonly node: NodeId }) {
  const { text } = useText()
  return useSlice(useProject().checked, (graph) => text(nodeTitle(graph, node)))
}
