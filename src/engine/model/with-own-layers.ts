import type { KerasModel } from '../../graph/plan/plan.ts'
import './batch-normalisation-layer.ts'
import './bias-layer.ts'
import './conv2d-layer.ts'
import './dense-layer.ts'
import './dropout-layer.ts'

/** Of these tfjs has layers too, which stay what they are: files that leave are asked through them. */
const OWN: readonly string[] = ['BatchNormalization', 'Conv2D', 'Dense', 'Dropout']

/** The same network with our layers in the place of tfjs's. */
export function withOwnLayers(network: KerasModel): KerasModel {
  const layers = network.config.layers.map((layer) =>
    OWN.includes(layer.class_name) ? { ...layer, class_name: `Faltwerk>${layer.class_name}` } : layer,
  )
  return { ...network, config: { ...network.config, layers } }
}
