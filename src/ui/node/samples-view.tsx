import { useMemo } from 'react'
import type { CheckedNode } from '../../graph/checked-graph.ts'
import type { NodeId } from '../../graph/document.ts'
import { type DataValue, PARTS } from '../../graph/port-value.ts'
import { useProject } from '../context.tsx'
import { useText } from '../language/use-text.ts'
import { sampleTiles } from '../pictures/sample-tiles.ts'
import { TileCanvas } from '../pictures/tile-canvas.tsx'
import { usePreview } from './use-preview.ts'

const COUNT = 4

/** The first examples as they leave a data node. */
export function SamplesView({ id, checked }: { readonly id: NodeId; readonly checked: CheckedNode }) {
  const project = useProject()
  const { t, text } = useText()
  const data = Object.values(checked.outputs).find((value): value is DataValue => value.kind === 'data')
  const part = PARTS.find((each) => (data?.examples[each] ?? 0) > 0) ?? 'train'
  // Asked for again only when what leaves the node has changed, not with every edit elsewhere.
  const preview = usePreview(() => project.samples(id, part, COUNT), [project, id, part])
  const samples = preview.kind === 'ready' ? preview.value : undefined
  const range = data?.range
  const tiles = useMemo(() => samples && sampleTiles(samples, range), [samples, range])
  if (!samples || !tiles || !data) return null
  const names = Array.from(samples.targets, (target) =>
    data.target.kind === 'classes' ? text(data.target.names[target] ?? String(target)) : String(target),
  )
  return <TileCanvas tiles={tiles} label={t('node.picture.samples', { names: names.join(', ') })} />
}
