import { Dialog } from '@base-ui/react/dialog'
import { Camera, Redo2, Undo2, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { nodeTitle } from '../../graph/check/node-title.ts'
import type { NodeId } from '../../graph/document/document.ts'
import { useProject } from '../base/context.tsx'
import { brought } from '../base/files/brought-files.ts'
import { useKeyLabel } from '../base/language/use-key-text.ts'
import { useText } from '../base/language/use-text.ts'
import { AnnouncementsProvider } from '../base/notices/announcements.tsx'
import type { BroughtFile } from '../base/own-data-types.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { useSlice } from '../base/signals/use-slice.ts'
import { Button } from '../base/widgets/button.tsx'
import { keepPageZoom } from '../base/widgets/keep-page-zoom.ts'
import { AddMenu } from './add-menu.tsx'
import { Board } from './board.tsx'
import { CameraPane } from './camera-pane.tsx'
import { ClipFrames } from './clip-frames.tsx'
import styles from './gatherer.module.css'
import { GathererProvider, useGatherer } from './gatherer-context.tsx'
import { GathererNotes } from './gatherer-notes.tsx'
import { ImportLines } from './import-lines.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { useAdding } from './use-adding.ts'
import { useFilesOver } from './use-files-over.ts'

/** Gathers the pictures of a node, as large as the screen. Escape leaves; what is being taken in goes on. */
export function Gatherer(props: {
  readonly node: NodeId
  /** What was brought to the page, to be taken in. */
  readonly files?: readonly BroughtFile[]
  readonly onClose: () => void
}) {
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Dialog.Root open onOpenChange={(open) => !open && props.onClose()}>
      <Dialog.Portal>
        <Dialog.Popup
          ref={(element) => {
            popup.current = element
            return keepPageZoom(element)
          }}
          className={styles.gatherer}
          initialFocus={popup}
        >
          <AnnouncementsProvider>
            <GathererProvider node={props.node}>
              <Inside node={props.node} files={props.files} />
            </GathererProvider>
          </AnnouncementsProvider>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Inside({ node, files }: { readonly node: NodeId; readonly files?: readonly BroughtFile[] }) {
  const { arranged, camera, readOnly } = useGatherer()
  const adding = useAdding()
  const isOn = useSignal(camera.state).kind !== 'off'
  const [isMoving, setMoving] = useState(false)
  const from = useRef<HTMLElement>(null)
  const { t, text } = useText()
  const title = useSlice(useProject().checked, (graph) => text(nodeTitle(graph, node)))
  const { pictures, classes } = arranged.collection
  const taken = useRef<readonly BroughtFile[]>(undefined)
  useEffect(() => {
    if (!files || taken.current === files) return
    taken.current = files
    adding.take(files)
  }, [files, adding])
  const over = useFilesOver()
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length === 0 || event.defaultPrevented) return
      event.preventDefault()
      const column =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-class]') : undefined
      adding.take(files.map(brought), column?.dataset.class)
    }
    // Before anything is touched, the focus is around what is here, where no handler of it would hear.
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [adding])
  return (
    <div className={styles.inside} {...over.handlers}>
      <header className={styles.head}>
        <Dialog.Title>{title}</Dialog.Title>
        <span className={styles.total}>
          {t('gather.total', { pictures: pictures.length, classes: classes.length })}
        </span>
        <span className={styles.spring} />
        {!readOnly && (
          <>
            <UndoButtons />
            <Button aria-pressed={isOn} onClick={() => (isOn ? camera.stop() : void camera.start())}>
              <Camera size={16} />
              {t('gather.camera')}
            </Button>
            <AddMenu />
          </>
        )}
        <Dialog.Close render={<Button kind="icon" aria-label={t('frame.close')} />}>
          <X size={20} />
        </Dialog.Close>
      </header>
      <GathererNotes />
      <ImportLines />
      <div className={styles.work}>
        <CameraPane />
        <Board
          filesOver={over.className}
          onMove={() => {
            from.current = document.activeElement as HTMLElement
            setMoving(true)
          }}
        />
      </div>
      <ClipFrames />
      <SelectionBar isMoving={isMoving} from={from} onMoving={setMoving} />
    </div>
  )
}

/** What was done to pictures can be taken back here; what was done before is not at sight. */
function UndoButtons() {
  const project = useProject()
  const { undo, redo } = useSignal(project.history)
  const { t } = useText()
  const withKeys = useKeyLabel()
  const [back, again] = [
    t('undo.undo', { what: t('command.pictures') }),
    t('undo.redo', { what: t('command.pictures') }),
  ]
  return (
    <>
      <Button
        kind="icon"
        aria-label={back}
        title={withKeys(back, 'Mod+Z')}
        aria-disabled={undo !== 'pictures'}
        onClick={() => undo === 'pictures' && project.undo()}
      >
        <Undo2 size={17} />
      </Button>
      <Button
        kind="icon"
        aria-label={again}
        title={withKeys(again, 'Mod+Y')}
        aria-disabled={redo !== 'pictures'}
        onClick={() => redo === 'pictures' && project.redo()}
      >
        <Redo2 size={17} />
      </Button>
    </>
  )
}
