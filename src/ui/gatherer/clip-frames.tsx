import { Suspense } from 'react'
import { lazyPart } from '../base/late/lazy-part.tsx'
import { useSignal } from '../base/signals/use-signal.ts'
import type { AddFrame } from '../frames/use-taking.ts'
import { useGatherer } from './gatherer-context.tsx'

const FramesPanel = lazyPart(
  'frames/frames-panel',
  async () => (await import('../frames/frames-panel.tsx')).FramesPanel,
)

/** The panel over the gatherer in which frames of clips are taken into classes. */
export function ClipFrames() {
  const { clips, gathering, arranged } = useGatherer()
  const open = useSignal(clips)
  if (!open) return null
  const addFrame: AddFrame = (frame, { className, part }, work) =>
    // The folder of a part says the part, as in files that are brought.
    gathering.addFrame(part ? { ...frame, path: `${part}/${frame.name}` } : frame, className, work)
  return (
    <Suspense fallback={null}>
      <FramesPanel
        {...open}
        classes={arranged.collection.classes}
        addFrame={addFrame}
        written={() => gathering.kept.written()}
        onClose={() => clips.set(undefined)}
      />
    </Suspense>
  )
}
