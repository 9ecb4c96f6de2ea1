import { expect, it } from 'vitest'
import { channelOf, joinChannels } from '../../../nodes/experiments/joined-channels.ts'
import { developPicture, pictureShape } from '../../../nodes/experiments/picture-parameters.ts'
import { gridOfExample, pictureShapeOf } from '../../../src/graph/experiment/example-of-data.ts'
import { emptyGrid, gridOf } from '../../../src/graph/values/grid.ts'

/** Red rises to the right, green downwards, blue is even. */
const picture = joinChannels([
  gridOf([
    [0, 100, 200, 250, 9],
    [0, 100, 200, 250, 9],
    [0, 100, 200, 250, 9],
  ]),
  gridOf([
    [0, 0, 0, 0, 0],
    [50, 50, 50, 50, 50],
    [90, 90, 90, 90, 90],
  ]),
  gridOf(Array.from({ length: 3 }, () => [10, 10, 10, 10, 10])),
])

it('a picture becomes grey by the weights of BT.601 and shrinks to the means of its blocks', () => {
  expect([...developPicture(picture, { colour: false, shrink: 1 }).values.slice(0, 3)]).toEqual([1, 31, 61])
  const small = developPicture(picture, { colour: true, shrink: 2 })
  expect(small.shape).toEqual([1, 2, 3])
  expect([...small.values]).toEqual([50, 25, 10, 225, 25, 10])
})

it('a picture smaller than a block is one pixel, the mean of what there is', () => {
  const dot = developPicture(picture, { colour: true, shrink: 8 })
  expect(dot.shape).toEqual(pictureShape([3, 5], { colour: true, shrink: 8 }))
  expect([...dot.values]).toEqual([112, 47, 10])
})

it('channels taken apart are those that were joined', () => {
  expect(joinChannels([channelOf(picture, 0), channelOf(picture, 1), channelOf(picture, 2)])).toEqual(picture)
})

it('an example becomes a picture: a row of a table one high, without channels grey', () => {
  expect(pictureShapeOf([4])).toEqual([1, 4, 1])
  expect(pictureShapeOf([28, 28])).toEqual([28, 28, 1])
  expect(gridOfExample([1, 2, 3], Float32Array.from([1, 2, 3, 4, 5, 6]))).toEqual({
    ...emptyGrid(1, 2, 3),
    values: Float64Array.of(1, 2, 3, 4, 5, 6),
  })
})
