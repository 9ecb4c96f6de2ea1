import { Pause, Play, RotateCcw, Square, StepForward } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Problem } from '../../../graph/document/problem.ts'
import type { Sweep } from '../../../graph/variants/sweep-of.ts'
import type { RunGroup } from '../../../runs/run-group.ts'
import { useProject } from '../../base/context.tsx'
import type { MessageKey } from '../../messages/screen-words.ts'
import { ActButton } from '../../trainers/act-button.tsx'
import buttons from '../../trainers/trainer-buttons.module.css'
import { sweepRequest } from './sweep-request.ts'

/** Start, pause, go on, stop: what makes sense now. */
export function SweepButtons(props: {
  readonly sweep: Sweep | undefined
  readonly group: RunGroup | undefined
  readonly onRefused: (problems: readonly Problem[]) => void
}) {
  const { sweep, group } = props
  const project = useProject()
  const { groups } = project
  const button = (key: MessageKey, icon: ReactNode, act: () => void, disabled = false) => (
    <ActButton key={key} says={key} icon={icon} act={act} disabled={disabled} />
  )
  const start = async () => {
    if (!sweep) return
    const started = await groups.start(sweepRequest(project.checked.value, sweep))
    props.onRefused(started.ok ? [] : started.problems)
  }
  const stop = (id: string) =>
    button('sweep.stop', <Square size={13} fill="currentColor" />, () => groups.stop(id))
  const shown =
    group?.status === 'running'
      ? [button('sweep.pause', <Pause size={15} />, () => groups.pause(group.id)), stop(group.id)]
      : group?.status === 'paused'
        ? [button('sweep.go-on', <StepForward size={15} />, () => groups.goOn(group.id)), stop(group.id)]
        : group
          ? [button('sweep.again', <RotateCcw size={14} />, () => void start(), !sweep)]
          : [button('sweep.start', <Play size={15} fill="currentColor" />, () => void start(), !sweep)]
  return <div className={buttons.buttons}>{shown}</div>
}
