import { useMemo } from 'react'
import type { CheckedNode } from '../../../graph/check/checked-graph.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import type { Grid } from '../../../graph/values/grid.ts'
import { useText } from '../../base/language/use-text.ts'
import { experimentHeight, PICTURE_SIDE } from '../../layout/card-geometry.ts'
import { outputShape } from '../../layout/output-shape.ts'
import { TilePicture } from '../../pictures/tile-picture.tsx'
import { channelPixels } from '../../pictures/tiles.ts'
import { GridField } from './grid-field.tsx'
import styles from './image-picture.module.css'
import { brightnessOfGrid, seenAtFirst } from './shades.ts'
import { mainOutput, useExperimentResult } from './use-experiment-result.ts'

/** Rows and columns whose numbers can be read on a card. */
const READABLE = 9

/** What an experiment puts out, on its card: its numbers where there are few, else the picture. */
export function ImagePicture({ id, checked }: { readonly id: NodeId; readonly checked: CheckedNode }) {
  const preview = useExperimentResult(id)
  const { t, sentence } = useText()
  const grid = preview.kind === 'ready' ? mainOutput(checked, preview.value) : undefined
  const [height = 1, width = 1] = grid?.shape ?? outputShape(checked) ?? []
  const [problem] = preview.kind === 'failed' ? preview.problems : []
  return (
    <div className={styles.box} style={{ height: experimentHeight([height, width]) }} data-picture="">
      {grid && (
        <div style={{ width: Math.min(PICTURE_SIDE, (PICTURE_SIDE * width) / height) }}>
          <Picture grid={grid} label={t('experiment.picture', { height, width, channels: grid.shape[2] })} />
        </div>
      )}
      {problem && <p className={styles.problem}>{sentence(problem, checked.definition)}</p>}
    </div>
  )
}

function Picture({ grid, label }: { readonly grid: Grid; readonly label: string }) {
  const [height, width, channels] = grid.shape
  if (channels !== 1 && channels !== 3) return <Maps grid={grid} label={label} />
  const numbers = channels === 1 && height <= READABLE && width <= READABLE
  return <GridField grid={grid} seen={seenAtFirst(grid)} numbers={numbers} label={label} />
}

/** Several channels that are no colours, side by side. */
function Maps({ grid, label }: { readonly grid: Grid; readonly label: string }) {
  const tiles = useMemo(() => {
    const { shape, values } = grid
    const brightness = brightnessOfGrid(grid)
    const pictures = Array.from({ length: shape[2] }, (_, channel) =>
      channelPixels(values, shape, channel, brightness),
    )
    return { width: shape[1], height: shape[0], pictures }
  }, [grid])
  return (
    <TilePicture
      tiles={tiles}
      label={label}
      columns={Math.ceil(Math.sqrt(tiles.pictures.length))}
      className={styles.maps}
    />
  )
}
