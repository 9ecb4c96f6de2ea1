import { Suspense, useEffect, useLayoutEffect, useState } from 'react'
import { checkedNodes } from '../../graph/check/checked-graph.ts'
import type { NodeId } from '../../graph/document/document.ts'
import type { ProjectSession } from '../../session/types.ts'
import { useNodeAddress } from '../base/address/use-node-address.ts'
import { ProjectProvider, useFrame, useProject, useSelection } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { lazyPart } from '../base/late/lazy-part.tsx'
import { PartBoundary } from '../base/late/part-boundary.tsx'
import { AnnouncementsProvider } from '../base/notices/announcements.tsx'
import { NoticeStrip } from '../base/notices/notice-strip.tsx'
import { useSignal } from '../base/signals/use-signal.ts'
import { useSlice } from '../base/signals/use-slice.ts'
import { cx } from '../base/theme/cx.ts'
import { Canvas } from '../canvas/canvas.tsx'
import { Inspector } from '../inspector/inspector.tsx'
import { Library } from '../library/library.tsx'
import { StatusAnnouncer } from '../trainers/status-announcer.tsx'
import { useHasRuns } from '../trainers/use-has-runs.ts'
import { useCamerasEnd } from '../views/image/camera/use-cameras.ts'
import { LargeView } from '../views/large-view.tsx'
import { fetchLargeViews, fetchLargeViewsOf } from '../views/views.ts'
import styles from './editor.module.css'
import { FullView } from './full-view.tsx'
import { GlobalKeys } from './global-keys.tsx'
import { PresentedResult } from './presented-result.tsx'
import { Rail } from './rail.tsx'
import { ReadOnlyLine } from './read-only-line.tsx'
import { RunsDock } from './runs-dock.tsx'
import { FoldButton, PinButton, SidePanel } from './side-panel.tsx'
import { SkipLinks } from './skip-links.tsx'
import { TopBar } from './top-bar.tsx'
import { UnsavedLine } from './unsaved-line.tsx'
import { useAskedView } from './use-asked-view.ts'
import { useBroughtPictures } from './use-brought-pictures.ts'
import { usePanels } from './use-panels.ts'

/** By then a large graph is on the screen with all that its cards show, and nothing has to share the processor. */
const AFTER_OPENING_MS = 2000

/** One open project: bar, library, canvas, runs, inspector. */
export function Editor(props: {
  readonly project: ProjectSession
  readonly onAbout: () => void
  readonly onWords: () => void
}) {
  return (
    <ProjectProvider key={props.project.id} project={props.project}>
      <AnnouncementsProvider>
        <EditorFrame onAbout={props.onAbout} onWords={props.onWords} />
      </AnnouncementsProvider>
    </ProjectProvider>
  )
}

function EditorFrame(props: { readonly onAbout: () => void; readonly onWords: () => void }) {
  const hasRuns = useHasRuns()
  const experiment = useExperimentLookedAt()
  const panels = usePanels(hasRuns || experiment !== undefined)
  const presenting = useSignal(useFrame().presenting)
  usePresentationOnPage(presenting)
  const { t } = useText()
  const { showsResults } = useFrame()
  const isInDock = panels.runs.open && (hasRuns || experiment !== undefined)
  useEffect(() => showsResults.set(isInDock), [showsResults, isInDock])
  useDocumentTitle()
  useNodeAddress()
  useAskedView()
  useFocusOnOpening()
  useCamerasEnd()
  useLateParts()

  return (
    <div className={styles.editor}>
      <GlobalKeys />
      <StatusAnnouncer />
      <SkipLinks panels={panels} />
      <TopBar panels={panels} onAbout={props.onAbout} onWords={props.onWords} />
      <FullView runs={<LateRuns />} />
      <GathererOfNode />
      <NetworkOfTrainer />
      <NoticeStrip>
        <ReadOnlyLine />
        <UnsavedLine />
      </NoticeStrip>
      <div className={styles.work}>
        {!presenting && !panels.library.hidden && <Rail panels={panels} onWords={props.onWords} />}
        <div className={cx(styles.beside, presenting && styles.presenting)}>
          <SidePanel panel="library" panels={panels}>
            <Library
              place={panels.place}
              fold={
                <>
                  <PinButton panels={panels} />
                  <FoldButton panel="library" panels={panels} />
                </>
              }
              onAdded={panels.library.drawer ? () => panels.toggle('library', false) : undefined}
            />
          </SidePanel>
          <div className={styles.centre}>
            <main id="canvas" className={styles.canvas} tabIndex={-1} aria-label={t('frame.canvas')}>
              <PartBoundary>
                <Canvas />
              </PartBoundary>
            </main>
            {!presenting && !panels.runs.hidden && (
              <RunsDock
                panels={panels}
                experiment={experiment}
                overlaid={hasRuns && experiment === undefined}
              >
                <PartBoundary>
                  {experiment === undefined ? (
                    <LateRuns />
                  ) : (
                    <div key={experiment} className={styles.experiment} data-scrolls="">
                      <LargeView node={experiment} />
                    </div>
                  )}
                </PartBoundary>
              </RunsDock>
            )}
          </div>
          {presenting && <PresentedResult />}
          <SidePanel panel="inspector" panels={panels}>
            <PartBoundary>
              <Inspector fold={<FoldButton panel="inspector" panels={panels} />} />
            </PartBoundary>
          </SidePanel>
        </div>
      </div>
    </div>
  )
}

/** The theme has large and high-contrast values for it. */
function usePresentationOnPage(presenting: boolean): void {
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-presenting', presenting)
    return () => document.documentElement.removeAttribute('data-presenting')
  }, [presenting])
}

/** Without the outline of what a key has reached: nobody has pressed one here. Unknown to the types yet. */
const QUIETLY: FocusOptions & { readonly focusVisible: boolean } = {
  preventScroll: true,
  focusVisible: false,
}

/** What had the focus is gone with the screen before; keys and readers go on in the project that has opened. */
function useFocusOnOpening(): void {
  useEffect(() => {
    if (document.activeElement && document.activeElement !== document.body) return
    document.querySelector<HTMLElement>('#canvas [role="application"]')?.focus(QUIETLY)
  }, [])
}

/** The browser tab is named after the project. */
function useDocumentTitle(): void {
  const title = useSlice(useProject().document, (document) => document.title)
  const { text } = useText()
  const name = text(title)
  useEffect(() => {
    document.title = `${name} · Faltwerk`
    return () => {
      document.title = 'Faltwerk'
    }
  }, [name])
}

/*
 * Curves, matrices and galleries are the largest part of the screen and are not needed before the first run, so they
 * are fetched after everything else.
 */
const Runs = lazyPart('runs/runs-panel', async () => (await import('../runs/runs-panel.tsx')).RunsPanel)

/** Fetches them while nothing else is going on: what the graph can show large as soon as the page is at rest. */
function useLateParts(): void {
  const { checked } = useProject()
  useEffect(() => {
    const idle = window.requestIdleCallback?.(() => fetchLargeViewsOf(checkedNodes(checked.value)))
    const timer = setTimeout(() => {
      Runs.ahead()
      fetchLargeViews()
    }, AFTER_OPENING_MS)
    return () => {
      if (idle !== undefined) window.cancelIdleCallback(idle)
      clearTimeout(timer)
    }
  }, [checked])
}

const Gatherer = lazyPart(
  'gatherer/gatherer',
  async () => (await import('../gatherer/gatherer.tsx')).Gatherer,
)

function GathererOfNode() {
  const frame = useFrame()
  const gathered = useSignal(frame.gathering)
  const isThere = useSlice(
    useProject().document,
    ({ nodes }) => gathered !== undefined && gathered.node in nodes,
  )
  useBroughtPictures()
  if (!gathered || !isThere) return null
  return (
    <Suspense fallback={null}>
      <Gatherer key={gathered.node} {...gathered} onClose={() => frame.gather(undefined)} />
    </Suspense>
  )
}

const TakeNetworkDialog = lazyPart(
  'networks/take-network-dialog',
  async () => (await import('../networks/take-network-dialog.tsx')).TakeNetworkDialog,
)

function NetworkOfTrainer() {
  const frame = useFrame()
  const trainer = useSignal(frame.takingOut)
  if (trainer === undefined) return null
  return (
    <Suspense fallback={null}>
      <TakeNetworkDialog key={trainer} trainer={trainer} onClose={() => frame.takeOut(undefined)} />
    </Suspense>
  )
}

function LateRuns() {
  return (
    <Suspense fallback={null}>
      <Runs />
    </Suspense>
  )
}

/**
 * The experiment a person looks at: the last one selected, also while nothing is selected; none once they have turned
 * to a node of another kind.
 */
function useExperimentLookedAt(): NodeId | undefined {
  const project = useProject()
  const selection = useSelection()
  const [looked, look] = useState<NodeId>()
  // All of the editor would be drawn anew if it followed what is selected.
  useEffect(() => {
    const isExperiment = (id: NodeId) =>
      project.checked.value.node(id)?.definition?.plan.kind === 'experiment'
    const selections = selection.changes.subscribe(({ nodes }) => {
      const [selected] = nodes.size === 1 ? nodes : []
      if (selected !== undefined) look(isExperiment(selected) ? selected : undefined)
    })
    return () => selections.unsubscribe()
  }, [project, selection])
  return useSlice(project.document, (document) =>
    looked !== undefined && document.nodes[looked] ? looked : undefined,
  )
}
