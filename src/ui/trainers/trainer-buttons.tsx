import { PackageOpen, Pause, Play, RotateCcw, Square, StepForward } from 'lucide-react'
import type { ReactNode } from 'react'
import type { NodeId } from '../../graph/document/document.ts'
import { isActive, type RunGroup } from '../../runs/run-group.ts'
import { isUnderWay, type RunStatus } from '../../runs/run-state.ts'
import type { RunView } from '../../session/run-view.ts'
import { useFrame, useProject } from '../base/context.tsx'
import type { MessageKey } from '../messages/screen-words.ts'
import { ActButton } from './act-button.tsx'
import styles from './trainer-buttons.module.css'
import { useRepeats } from './use-repeats.ts'

/** Start, pause, go on, stop, take the network along: what makes sense now. */
export function TrainerButtons(props: {
  readonly id: NodeId
  readonly run: RunView | undefined
  readonly ready: boolean
  /** Also what a trained network is good for: taking it along. */
  readonly takes?: boolean
}) {
  const { id, run, ready, takes = false } = props
  const project = useProject()
  const frame = useFrame()
  const repeats = useRepeats(id, run)
  const button = (key: MessageKey, icon: ReactNode, act: () => void, disabled = false) => (
    <ActButton key={key} says={key} icon={icon} act={act} disabled={disabled} />
  )
  const start = () => void project.run([id])
  const stop = () =>
    button('node.button.stop', <Square size={13} fill="currentColor" />, () => project.stop(id))
  const resume = () => button('node.button.resume', <StepForward size={15} />, () => project.resume(id))
  const buttons = (): readonly ReactNode[] => {
    switch (statusOf(run, repeats)) {
      case 'preparing':
      case 'evaluating':
        return [stop()]
      case 'running':
        return [button('node.button.pause', <Pause size={15} />, () => project.pause(id)), stop()]
      case 'paused':
        return [resume(), stop()]
      case 'stopping':
        return []
      case undefined:
        return [button('node.button.run', <Play size={15} fill="currentColor" />, start, !ready)]
      default:
        return [
          ...(run?.canResume ? [resume()] : []),
          button('node.button.again', <RotateCcw size={14} />, start, !ready),
          ...(takes && run?.weights
            ? [button('network.take', <PackageOpen size={15} />, () => frame.takeOut(id))]
            : []),
        ]
    }
  }
  return <div className={styles.buttons}>{buttons()}</div>
}

/** Of a trainer as a whole: while its run is repeated with other seeds, that is under way too. */
function statusOf(run: RunView | undefined, repeats: RunGroup | undefined): RunStatus | undefined {
  if (!run || !repeats || !isActive(repeats)) return run?.status
  if (repeats.status === 'paused') return run.status === 'stopping' ? 'stopping' : 'paused'
  return isUnderWay(run.status) ? run.status : 'running'
}
