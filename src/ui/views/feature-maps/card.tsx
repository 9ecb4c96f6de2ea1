import { useProject } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { useSlice } from '../../base/signals/use-slice.ts'
import { ActivationPicture } from '../layer/activation-picture.tsx'
import { networkThrough } from '../layer/network-through.ts'
import { SamplesPicture } from '../samples/samples-picture.tsx'
import shared from '../shared/card.module.css'
import type { ViewProps } from '../view.ts'
import styles from './card.module.css'

/** The maps of the layer it is wired to; the examples themselves where that is data. */
export function FeatureMapsCard({ id, checked }: ViewProps) {
  const project = useProject()
  const { t } = useText()
  const network = networkThrough(checked)
  const source = useSlice(project.checked, (graph) => (network ? graph.node(network.source[0]) : undefined))
  const brightness = checked.params.brightness === 'common' ? 'common' : 'each'
  return (
    <div className={styles.maps}>
      {!network && <span className={shared.nothing}>{t('node.result.no-layer')}</span>}
      {network && network.layers.length > 0 && (
        <ActivationPicture id={id} most={8} columns={4} brightness={brightness} />
      )}
      {network?.layers.length === 0 && source && <SamplesPicture id={source.id} checked={source} />}
    </div>
  )
}
