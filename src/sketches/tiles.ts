import { encode } from 'fast-png'
import { checkedNodes } from '../graph/check/checked-graph.ts'
import type { Grid } from '../graph/values/grid.ts'
import type { ProjectSession } from '../session/types.ts'
import { sampleTiles } from '../ui/pictures/sample-tiles.ts'
import type { Tiles } from '../ui/pictures/tiles.ts'
import type { SketchTile } from '../ui/start/sketch/sketch.ts'
import { brightnessOfGrid, pixelsOf, seenAtFirst } from '../ui/views/image/shades.ts'
import { mainOutput } from '../ui/views/image/use-experiment-result.ts'
import { layerTiles } from '../ui/views/layer/layer-tiles.ts'
import { answer } from './open-graph.ts'

/** So many pictures stand beside each other. */
const ACROSS = 4
/** Larger pictures are drawn smaller anyway, and would only make the file larger. */
const MOST_PIXELS = 64

/** The data as the network gets it, and what its first convolution makes of the first example. */
export async function tilesOfTraining(project: ProjectSession): Promise<readonly (readonly SketchTile[])[]> {
  const all = checkedNodes(project.checked.value)
  const source = all.findLast(({ definition, outputs }) => {
    const data = outputs.data
    return definition?.category === 'data' && data?.kind === 'data' && data.shape.length === 3
  })
  const data = source?.outputs.data
  if (!source || data?.kind !== 'data') return []
  const samples = await answer(project.samples(source.id, 'train', 2 * ACROSS))
  const shown = samples ? encodeTiles(sampleTiles(samples, data.range)) : []
  const convolution = all.find(({ definition }) => definition?.type === 'conv2d')
  const picture = convolution && (await answer(project.layer(convolution.id)))
  if (!picture) return [shown.slice(0, ACROSS), shown.slice(ACROSS)]
  return [shown.slice(0, ACROSS), encodeTiles(layerTiles(picture.activation, ACROSS, 'each'))]
}

/** What goes into an experiment and what comes out, step by step. */
export async function tilesOfExperiments(
  project: ProjectSession,
): Promise<readonly (readonly SketchTile[])[]> {
  const tiles: SketchTile[] = []
  for (const node of checkedNodes(project.checked.value)) {
    const plan = node.definition?.plan
    if (plan?.kind !== 'experiment' || plan.shows !== 'image') continue
    const result = await answer(project.experiment(node.id))
    const grid = result && mainOutput(node, result)
    if (grid) tiles.push(tileOfGrid(grid))
  }
  // Steps that follow each other are read in rows.
  const across = tiles.length > ACROSS ? Math.ceil(tiles.length / 2) : tiles.length
  return [tiles.slice(0, across), tiles.slice(across, 2 * across)].filter((row) => row.length > 0)
}

function tileOfGrid(grid: Grid): SketchTile {
  const [height, width] = grid.shape
  const pixels = pixelsOf(grid, seenAtFirst(grid), brightnessOfGrid(grid))
  return encodeTile(width, height, pixels)
}

const encodeTiles = ({ width, height, pictures }: Tiles): readonly SketchTile[] =>
  pictures.map((pixels) => encodeTile(width, height, pixels))

function encodeTile(width: number, height: number, pixels: Uint8ClampedArray): SketchTile {
  const step = Math.max(1, Math.ceil(Math.max(width, height) / MOST_PIXELS))
  const [columns, rows] = [Math.ceil(width / step), Math.ceil(height / step)]
  const data = new Uint8Array(columns * rows * 3)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      for (let channel = 0; channel < 3; channel++)
        data[(row * columns + column) * 3 + channel] =
          pixels[(row * step * width + column * step) * 4 + channel] ?? 0
  const png = encode({ width: columns, height: rows, data, channels: 3, depth: 8 })
  return { width: columns, height: rows, png: Buffer.from(png).toString('base64') }
}
