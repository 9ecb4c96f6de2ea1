import { useMemo } from 'react'
import type { NodeId } from '../../graph/document.ts'
import type { LayerPicture } from '../../session/types.ts'
import { useProject } from '../context.tsx'
import type { TextTools } from '../language/text-tools.ts'
import { useText } from '../language/use-text.ts'
import { ClassBars, MOST_BARS } from '../pictures/class-bars.tsx'
import { layerTiles } from '../pictures/layer-tiles.ts'
import { TileCanvas } from '../pictures/tile-canvas.tsx'
import { usePreview } from './use-preview.ts'

/** What a layer makes of the example that flows: feature maps, bars, or a strip of numbers. */
export function LayerView(props: {
  readonly id: NodeId
  /** Feature maps at most. */
  readonly most: number
  readonly columns?: number
  readonly brightness?: 'each' | 'common'
}) {
  const { id, most, columns, brightness } = props
  const project = useProject()
  const tools = useText()
  const preview = usePreview(() => project.layer(id), [project, id])
  const picture = preview.kind === 'ready' ? preview.value : undefined
  const activation = picture?.activation
  const bars = activation?.shape.length === 1 && activation.values.length <= MOST_BARS
  const tiles = useMemo(
    () => (activation && !bars ? layerTiles(activation, most, brightness) : undefined),
    [activation, bars, most, brightness],
  )
  if (!picture || !activation) return null
  if (bars) {
    const answers = activation.values.length > 1 && project.checked.value.nodes[id] !== undefined
    return (
      <ClassBars
        values={activation.values}
        target={answers ? targetOf(picture) : undefined}
        label={barsLabel(picture, tools)}
      />
    )
  }
  if (!tiles) return null
  const shape = activation.shape
  const weights = tools.t(`node.weights.${picture.weights}`)
  const label =
    shape.length === 3
      ? tools.t('node.picture.maps', { shown: tiles.pictures.length, count: shape[2] ?? 1, weights })
      : tools.t('node.picture.numbers', { count: activation.values.length, weights })
  return <TileCanvas tiles={tiles} label={label} columns={columns} />
}

/** The right class, where the numbers can be an answer. */
function targetOf({ activation, target }: LayerPicture): number | undefined {
  const whole = Number.isInteger(target) && target >= 0 && target < activation.values.length
  return whole && activation.values.length <= MOST_BARS ? target : undefined
}

function barsLabel({ activation, weights }: LayerPicture, { t, percent }: TextTools): string {
  const values = Array.from(activation.values)
  const best = values.indexOf(Math.max(...values))
  const share = values[best] ?? 0
  const state = t(`node.weights.${weights}`)
  return share <= 1 && values.length > 1
    ? t('node.picture.answer', { best: String(best), share: percent(share), weights: state })
    : t('node.picture.numbers', { count: values.length, weights: state })
}
