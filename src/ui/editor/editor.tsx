import { useDeferredValue, useEffect } from 'react'
import type { ProjectSession } from '../../session/types.ts'
import { ProjectProvider, useProject } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { PartBoundary } from '../base/late/part-boundary.tsx'
import { NoticeStrip } from '../base/notices/notice-strip.tsx'
import { useSlice } from '../base/signals/use-slice.ts'
import { Canvas } from '../canvas/canvas.tsx'
import { Inspector } from '../inspector/inspector.tsx'
import { Library } from '../library/library.tsx'
import { useCamerasEnd } from '../views/image/camera/use-cameras.ts'
import styles from './editor.module.css'
import { ExperimentDock } from './experiment-dock.tsx'
import { GlobalKeys } from './global-keys.tsx'
import { fetchLateParts, LateRuns } from './late-parts.tsx'
import { ReadOnlyLine } from './read-only-line.tsx'
import { RunsDock } from './runs-dock.tsx'
import { FoldButton, SidePanel } from './side-panel.tsx'
import { SkipLinks } from './skip-links.tsx'
import { TopBar } from './top-bar.tsx'
import { UnsavedLine } from './unsaved-line.tsx'
import { useDocumentTitle } from './use-document-title.ts'
import { useExperimentLookedAt } from './use-experiment-looked-at.ts'
import { usePanels } from './use-panels.ts'

/** The graph is on the screen by then. */
const AFTER_OPENING_MS = 1000

/** One open project: bar, library, canvas, runs, inspector. */
export function Editor(props: {
  readonly project: ProjectSession
  readonly onAbout: () => void
  readonly onWords: () => void
}) {
  return (
    <ProjectProvider key={props.project.id} project={props.project}>
      <EditorFrame onAbout={props.onAbout} onWords={props.onWords} />
    </ProjectProvider>
  )
}

function EditorFrame(props: { readonly onAbout: () => void; readonly onWords: () => void }) {
  const project = useProject()
  // Making room for the runs draws everything here again, which must not hold up what a click on Run shows.
  const hasRuns = useDeferredValue(useSlice(project.runs, (runs) => Object.keys(runs).length > 0))
  const experiment = useExperimentLookedAt()
  const panels = usePanels(hasRuns || experiment !== undefined)
  const { t } = useText()
  useDocumentTitle()
  useCamerasEnd()
  useEffect(() => {
    const handle = setTimeout(fetchLateParts, AFTER_OPENING_MS)
    return () => clearTimeout(handle)
  }, [])

  return (
    <div className={styles.editor}>
      <GlobalKeys />
      <SkipLinks panels={panels} />
      <TopBar panels={panels} onAbout={props.onAbout} onWords={props.onWords} />
      <NoticeStrip>
        <ReadOnlyLine />
        <UnsavedLine />
      </NoticeStrip>
      <div className={styles.work}>
        <SidePanel panel="library" panels={panels}>
          <Library
            fold={<FoldButton panel="library" panels={panels} />}
            onAdded={panels.narrow ? () => panels.toggle('library', false) : undefined}
          />
        </SidePanel>
        <div className={styles.centre}>
          <main id="canvas" className={styles.canvas} tabIndex={-1} aria-label={t('frame.canvas')}>
            <PartBoundary>
              <Canvas />
            </PartBoundary>
          </main>
          <RunsDock panels={panels} experiment={experiment}>
            <PartBoundary>
              {experiment === undefined ? (
                <LateRuns />
              ) : (
                <ExperimentDock key={experiment} node={experiment} />
              )}
            </PartBoundary>
          </RunsDock>
        </div>
        <SidePanel panel="inspector" panels={panels}>
          <PartBoundary>
            <Inspector fold={<FoldButton panel="inspector" panels={panels} />} />
          </PartBoundary>
        </SidePanel>
      </div>
    </div>
  )
}
