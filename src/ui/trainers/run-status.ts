import type { RunView } from '../../session/run-view.ts'
import type { TextTools } from '../base/language/text-tools.ts'

/** What a run is doing, in a few words; how far it has come stands in `runProgress`. */
export function runStatus(run: RunView | undefined, { t, percent, duration }: TextTools): string {
  if (!run) return t('results.not-run')
  switch (run.status) {
    case 'preparing':
      if (run.isSecondTry) return t('node.run.preparing-again')
      return run.prepared > 0
        ? t('node.run.preparing-share', { share: percent(run.prepared, 0) })
        : t('node.run.preparing')
    case 'running':
      return run.msLeft === undefined
        ? t('node.run.running')
        : t('node.run.left', { time: duration(run.msLeft) })
    case 'completed':
      return t(run.stoppedEarly ? 'node.run.stopped-early' : 'node.run.completed')
    default:
      return t(`node.run.${run.status}`)
  }
}

/** Epochs done, or the one under way, of those that are planned: `3/10`. */
export function runEpochs({ epoch, epochs, step, status }: RunView, { number }: TextTools): string {
  const under = step > 0 || status === 'running' || status === 'paused' || status === 'stopping'
  return `${number(under ? Math.min(epochs, epoch + 1) : epoch)}/${number(epochs)}`
}
