import { integer, toggle } from '../../src/graph/node/parameter.ts'
import { emptyGrid, type Grid } from '../../src/graph/values/grid.ts'

/** Parameters of every node that puts out a picture taken with a camera. */
export const PICTURE_PARAMETERS = {
  colour: toggle({ default: false, onCard: true }),
  shrink: integer({ default: 1, min: 1, max: 8, onCard: true }),
}

interface PictureParams {
  readonly colour: boolean
  readonly shrink: number
}

/** The shape `developPicture` gives a picture of this height and width. Never empty. */
export function pictureShape(
  [height, width]: readonly [number, number],
  { colour, shrink }: PictureParams,
): readonly [number, number, number] {
  const side = (extent: number) => Math.max(1, Math.floor(extent / shrink))
  return [side(height), side(width), colour ? 3 : 1]
}

/**
 * A picture of red, green and blue as the parameters want it: each block of `shrink × shrink` pixels becomes its mean,
 * and without colour each pixel its brightness (ITU-R BT.601). Whole numbers from 0 to 255 stay whole numbers.
 */
export function developPicture(picture: Grid, params: PictureParams): Grid {
  const [height, width] = picture.shape
  const [rows, columns, channels] = pictureShape([height, width], params)
  const output = emptyGrid(rows, columns, channels)
  for (let i = 0; i < rows * columns; i++) {
    const [row, column] = [Math.floor(i / columns) * params.shrink, (i % columns) * params.shrink]
    const [red, green, blue] = [0, 1, 2].map((channel) => mean(picture, row, column, params.shrink, channel))
    const seen = params.colour
      ? [red, green, blue]
      : [0.299 * (red as number) + 0.587 * (green as number) + 0.114 * (blue as number)]
    output.values.set(
      seen.map((value) => Math.round(value as number)),
      i * channels,
    )
  }
  return output
}

function mean({ shape, values }: Grid, top: number, left: number, side: number, channel: number): number {
  let sum = 0
  let count = 0
  for (let row = top; row < Math.min(top + side, shape[0]); row++) {
    for (let column = left; column < Math.min(left + side, shape[1]); column++, count++)
      sum += values[(row * shape[1] + column) * shape[2] + channel] as number
  }
  return sum / count
}
