import type { NodeId } from '../../graph/document/document.ts'
import type { WeightsOrigin } from '../../session/network-out.ts'
import { useProject } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useSlice } from '../base/signals/use-slice.ts'
import styles from './take-network.module.css'

/** Says whether the network is trained, how far, and how good it is. */
export function OriginNote({
  trainer,
  origin,
}: {
  readonly trainer: NodeId
  readonly origin: WeightsOrigin
}) {
  const { t, percent } = useText()
  const run = useSlice(useProject().runs, (runs) => runs[trainer])
  if (origin.kind === 'none') return <Warning>{t('network.none')}</Warning>
  if (origin.kind === 'start')
    return (
      <Warning>
        {origin.changed ? t('network.changed', { what: origin.changed }) : t('network.untrained')}
      </Warning>
    )
  const measured = run?.status === 'completed' ? run.evaluations[0] : undefined
  return (
    <p className={styles.origin}>
      {t('network.trained', {
        epoch: origin.step > 0 ? origin.epoch + 1 : origin.epoch,
        within: origin.step > 0 ? 'yes' : 'no',
      })}{' '}
      {measured?.accuracy !== undefined &&
        t('network.right', {
          share: percent(measured.accuracy),
          count: measured.examples,
          part: measured.part,
        })}
    </p>
  )
}

function Warning({ children }: { readonly children: string }) {
  return (
    <p className={styles.origin} data-warning="">
      {children}
    </p>
  )
}
