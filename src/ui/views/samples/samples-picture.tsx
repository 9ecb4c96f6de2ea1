import { useMemo } from 'react'
import type { CheckedNode } from '../../../graph/check/checked-graph.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import { type DataValue, PARTS } from '../../../graph/values/port-value.ts'
import { useProject } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { usePreview } from '../../base/use-preview.ts'
import { answerWord, featureColumns } from '../../pictures/data-words.ts'
import type { Samples } from '../../pictures/picture-types.ts'
import { rowsOf } from '../../pictures/rows-of.ts'
import { sampleTiles } from '../../pictures/sample-tiles.ts'
import { TablePicture } from '../../pictures/table-picture.tsx'
import { TilePicture } from '../../pictures/tile-picture.tsx'
import { SamplesProblem } from './samples-problem.tsx'

const PICTURES = 4
const ROWS = { small: 2, large: 8 }
/** With augmentation: examples one below the other, each with its draws beside it. */
const DRAWN = { small: { examples: 1, draws: 4 }, large: { examples: 3, draws: 6 } }
/** Above this many numbers an example is better seen than read. */
const MOST_COLUMNS = 50

/**
 * The first examples as they leave a data node: pictures, or rows of a table. Beside each its first draws, where the
 * node changes it anew every time.
 */
export function SamplesPicture(props: {
  readonly id: NodeId
  readonly checked: CheckedNode
  /** There is room to read a table. */
  readonly large?: boolean
}) {
  const { id, checked, large = false } = props
  const project = useProject()
  const tools = useText()
  const { t } = tools
  const data = Object.values(checked.outputs).find((value): value is DataValue => value.kind === 'data')
  const part = PARTS.find((each) => (data?.examples[each] ?? 0) > 0) ?? 'train'
  const isTable = data !== undefined && data.shape.length === 1 && (data.shape[0] ?? 0) <= MOST_COLUMNS
  const room = large ? 'large' : 'small'
  const many = { examples: isTable ? ROWS[room] : PICTURES, draws: 0 }
  const { examples, draws } = showsDraws(checked) ? DRAWN[room] : many
  // Asked for again only when what leaves the node has changed, not with every edit elsewhere.
  const preview = usePreview(
    () => project.samples(id, part, examples, draws),
    [project, id, part, examples, draws],
  )
  const samples = preview.kind === 'ready' ? preview.value : undefined
  if (preview.kind === 'failed') return <SamplesProblem problems={preview.problems} large={large} />
  if (!samples || !data) return null
  // Pictures of another size stay until the next are there; a table has the columns of what leaves the node now.
  const isOfBefore = samples.shape.join() !== data.shape.join()
  if (isOfBefore && (isTable || samples.shape.length !== data.shape.length)) return null
  const answers = Array.from(samples.targets, (target) => answerWord(data.target, target, tools))
  const names = answers.join(', ')
  const label = draws > 0 ? t('node.picture.draws', { names, draws }) : t('node.picture.samples', { names })
  if (!isTable) return <Pictures samples={samples} range={data.range} label={label} draws={draws} />
  const [name, unit] = [data.target.kind === 'numbers' ? data.target.names[0] : undefined, unitOf(data)]
  return (
    <TablePicture
      columns={featureColumns(data, tools)}
      rows={rowsOf(samples)}
      answers={answers}
      answer={name === undefined ? { name: t('table.prediction') } : { name: tools.text(name), unit }}
      label={large ? undefined : label}
      small={!large}
    />
  )
}

function Pictures(props: {
  readonly samples: Samples
  readonly range: DataValue['range']
  readonly label: string
  readonly draws: number
}) {
  const { samples, range, draws } = props
  const tiles = useMemo(() => sampleTiles(samples, range), [samples, range])
  return <TilePicture tiles={tiles} label={props.label} {...(draws > 0 && { columns: 1 + draws })} />
}

function unitOf({ target }: DataValue): string | undefined {
  return target.kind === 'numbers' ? target.units?.[0] : undefined
}

/** Whether the node makes something else of an example each time it is drawn. */
export function showsDraws({ definition }: CheckedNode): boolean {
  return definition?.plan.kind === 'data-step' && definition.plan.draws === true
}
