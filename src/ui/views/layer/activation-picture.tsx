import { memo, useMemo } from 'react'
import type { Text } from '../../../graph/base/text.ts'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import type { LayerPicture } from '../../../session/types.ts'
import { useProject } from '../../base/context.tsx'
import type { TextTools } from '../../base/language/text-tools.ts'
import { useText } from '../../base/language/use-text.ts'
import { usePreview } from '../../base/use-preview.ts'
import { ClassBars, MOST_BARS } from '../../pictures/class-bars.tsx'
import { TilePicture } from '../../pictures/tile-picture.tsx'
import { areShares } from '../shared/share.ts'
import { layerTiles } from './layer-tiles.ts'
import { networkThrough } from './network-through.ts'

/** What a layer makes of the example that flows: feature maps, bars, or a strip of numbers. */
export const ActivationPicture = memo(function ActivationPicture(props: {
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
    const names = classesOf(project.checked.value, id, activation.values.length)
    const target = names.length > 0 ? picture.target : undefined
    return (
      <ClassBars
        values={activation.values}
        target={target}
        faint={picture.weights === 'start'}
        label={barsLabel(picture, names.map(tools.text), tools)}
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
  return <TilePicture tiles={tiles} label={label} columns={columns} />
})

/** The classes that the numbers of a layer stand for; none where there is another number of them. */
function classesOf(graph: CheckedGraph, id: NodeId, count: number): readonly Text[] {
  const checked = graph.node(id)
  const target = checked && networkThrough(checked)?.data.target
  return target?.kind === 'classes' && target.names.length === count ? target.names : []
}

function barsLabel(
  { activation, weights }: LayerPicture,
  names: readonly string[],
  { t, percent, number }: TextTools,
): string {
  const values = Array.from(activation.values)
  const best = values.indexOf(Math.max(...values))
  const state = t(`node.weights.${weights}`)
  const name = names[best]
  if (name === undefined) return t('node.picture.numbers', { count: values.length, weights: state })
  const largest = values[best] ?? 0
  return areShares(values)
    ? t('node.picture.answer', { best: name, share: percent(largest), weights: state })
    : t('node.picture.largest', { best: name, value: number(largest), weights: state })
}
