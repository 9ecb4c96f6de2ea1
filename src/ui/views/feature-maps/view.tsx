import { useMemo } from 'react'
import type { CheckedNode } from '../../../graph/check/checked-graph.ts'
import type { PortRef } from '../../../graph/document/document.ts'
import type { DataValue, NetworkValue, PortValue } from '../../../graph/values/port-value.ts'
import type { LayerPicture } from '../../../session/types.ts'
import { useProject } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { usePreview } from '../../base/use-preview.ts'
import { ClassBars, MOST_BARS } from '../../pictures/class-bars.tsx'
import { TilePicture } from '../../pictures/tile-picture.tsx'
import { brightnessOf } from '../../pictures/tiles.ts'
import { layerTiles } from '../layer/layer-tiles.ts'
import { ClassShares } from '../predictions/class-shares.tsx'
import { strongest } from '../predictions/probabilities.ts'
import type { ViewProps } from '../view.ts'
import { ExampleChooser } from './example-chooser.tsx'
import styles from './features.module.css'
import { MapGrid } from './map-grid.tsx'
import { ValueLegend } from './value-legend.tsx'

/** What a layer makes of one example: every channel as a map, or bars for a row of numbers. */
export function FeatureMapsView({ id, checked }: ViewProps) {
  const project = useProject()
  const { t, sentence } = useText()
  const preview = usePreview(() => project.layer(id), [project, id])
  const network = networkOf(checked)
  const brightness = checked.params.brightness === 'common' ? 'common' : 'each'
  if (!network) return null
  return (
    <section className={styles.view} aria-label={t('results.maps')}>
      <ExampleChooser value={network.data} source={network.source} />
      {preview.kind === 'failed' &&
        preview.problems.map((problem) => (
          <p key={problem.code} className={styles.problem}>
            {sentence(problem)}
          </p>
        ))}
      {preview.kind === 'ready' && (
        <>
          <p className={styles.weights}>{t(`node.weights.${preview.value.weights}`)}</p>
          <Activation picture={preview.value} brightness={brightness} value={network.data} />
        </>
      )}
    </section>
  )
}

function Activation(props: {
  readonly picture: LayerPicture
  readonly brightness: 'each' | 'common'
  readonly value: DataValue
}) {
  const { picture, brightness, value } = props
  const { activation } = picture
  const { t, text } = useText()
  const { shape, values } = activation
  const isFlat = shape.length < 3
  const names = value.target.kind === 'classes' ? value.target.names.map(text) : []
  const tiles = useMemo(
    () => layerTiles(activation, Number.POSITIVE_INFINITY, brightness),
    [activation, brightness],
  )
  if (!isFlat) return <MapGrid activation={activation} tiles={tiles} brightness={brightness} />
  const numbers = Array.from(values)
  const isAnswer = names.length === numbers.length && numbers.every((each) => each >= 0 && each <= 1)
  if (isAnswer)
    return (
      <div className={styles.answer}>
        <ClassShares
          classes={names.map((_, at) => at)}
          shares={numbers}
          names={names}
          actual={picture.target}
          ticked
          predicted={strongest(numbers, 1)[0]}
        />
      </div>
    )
  const label = t('results.numbers-of-layer', { count: numbers.length })
  return (
    <>
      {numbers.length <= MOST_BARS && (
        <div className={styles.bars}>
          <ClassBars values={numbers} label={label} />
        </div>
      )}
      {numbers.length > MOST_BARS && <TilePicture tiles={tiles} label={label} className={styles.strip} />}
      <ValueLegend {...brightnessOf(values)} />
    </>
  )
}

/** The network that arrives at or leaves a node; data that arrives begins one. */
function networkOf({
  inputs,
  outputs,
  status,
}: CheckedNode): { readonly data: DataValue; readonly source: PortRef } | undefined {
  if (status !== 'ready') return undefined
  const isNetwork = (value: PortValue | readonly PortValue[] | undefined): value is NetworkValue =>
    value !== undefined && 'kind' in value && value.kind === 'network'
  return [...Object.values(outputs), ...Object.values(inputs)].find(isNetwork)
}
