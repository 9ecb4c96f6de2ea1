import type { RunGroup } from '../../runs/run-group.ts'
import type { RunView } from '../../session/run-view.ts'
import { useText } from '../base/language/use-text.ts'
import { runEpochs, runStatus } from './run-status.ts'
import { repeatsStatus } from './use-repeats.ts'

/** How far a trainer has come, in a few words: which epoch, or which seed of its repeats, and what is being done. */
export function RunText(props: {
  readonly run: RunView
  readonly repeats: RunGroup | undefined
  readonly className?: string | undefined
}) {
  const { run, repeats, className } = props
  const tools = useText()
  const repeating = repeats && repeatsStatus(repeats, tools)
  return (
    <span className={className}>
      {repeating ? (
        <span>{repeating.seed}</span>
      ) : (
        <span>
          <span className="visually-hidden">{tools.t('node.epoch')} </span>
          {runEpochs(run, tools)}
        </span>
      )}
      <span>{repeating ? repeating.status : runStatus(run, tools)}</span>
    </span>
  )
}
