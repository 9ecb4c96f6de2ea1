import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleTiles } from '../../../src/ui/pictures/sample-tiles.ts'
import { brightnessOf, channelPixels, picturePixels, rowPixels } from '../../../src/ui/pictures/tiles.ts'
import { progressOf } from '../../../src/ui/trainers/run-progress.ts'
import { layerTiles } from '../../../src/ui/views/layer/layer-tiles.ts'
import { scriptedRun } from '../../../testing/scripted-runs.ts'

const grey = (pixels: Uint8ClampedArray) => Array.from({ length: pixels.length / 4 }, (_, i) => pixels[i * 4])

describe('pictures of examples', () => {
  it('are black at the least and white at the greatest value the data can have', () => {
    const samples = {
      shape: [1, 3, 1],
      values: Float32Array.of(0, 127.5, 255, 255, 0, 51),
      targets: Float32Array.of(7, 2),
      total: 2,
    }
    const tiles = sampleTiles(samples, [0, 255])
    expect([tiles.width, tiles.height]).toEqual([3, 1])
    expect(tiles.pictures.map(grey)).toEqual([
      [0, 128, 255],
      [255, 0, 51],
    ])
  })

  it('look the same before and after scaling', () => {
    const raw = { shape: [1, 2, 1], values: Float32Array.of(51, 204), targets: Float32Array.of(1), total: 1 }
    const scaled = { ...raw, values: raw.values.map((value) => value / 255) }
    expect(sampleTiles(scaled, [0, 1]).pictures).toEqual(sampleTiles(raw, [0, 255]).pictures)
  })

  it('keep the three channels of a colour picture', () => {
    const pixels = picturePixels(Float32Array.of(1, 0.5, 0), [1, 1, 3], 0, { low: 0, high: 1 })
    expect([...pixels]).toEqual([255, 128, 0, 255])
  })

  it('are strips where an example is a row of numbers', () => {
    const samples = { shape: [10], values: new Float32Array(20), targets: new Float32Array(2), total: 2 }
    const tiles = sampleTiles(samples)
    expect(tiles.pictures).toHaveLength(2)
    expect(tiles.width * tiles.height).toBeGreaterThanOrEqual(10)
  })
})

describe('feature maps', () => {
  // Two channels of 1×2: 0, 1 and 0, 0.5.
  const activation = { layer: 'conv', shape: [1, 2, 2], values: Float32Array.of(0, 0, 1, 0.5) }

  it('share one brightness, or each have their own', () => {
    expect(layerTiles(activation, 8, 'common').pictures.map(grey)).toEqual([
      [0, 255],
      [0, 128],
    ])
    expect(layerTiles(activation, 8, 'each').pictures.map(grey)).toEqual([
      [0, 255],
      [0, 255],
    ])
  })

  it('are as many as asked for, at most', () => {
    expect(layerTiles(activation, 1).pictures).toHaveLength(1)
  })

  it('show what is below zero in blue, and zero black', () => {
    const pixels = channelPixels(Float32Array.of(-1, 0, 1), [1, 3, 1], 0, brightnessOf([-1, 0, 1]))
    expect([...pixels.slice(0, 3)]).toEqual([60, 120, 255])
    expect([...pixels.slice(4, 7)]).toEqual([0, 0, 0])
    expect([...pixels.slice(8, 11)]).toEqual([255, 255, 255])
  })

  it('survive infinite and missing numbers', () => {
    expect(brightnessOf([Number.NaN, Number.POSITIVE_INFINITY])).toEqual({ low: 0, high: 1 })
    const broken = { ...activation, values: Float32Array.of(Number.NaN, 0, Number.POSITIVE_INFINITY, 1) }
    expect(layerTiles(broken, 8).pictures).toHaveLength(2)
  })
})

describe('a long row of numbers', () => {
  it('fits its box: every number is in exactly one pixel, and neighbours are averaged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (count) => {
        const { width, height, pictures } = rowPixels(new Float32Array(count).fill(1), 80, 18)
        expect(width).toBe(80)
        expect(height).toBeLessThanOrEqual(18)
        const white = grey(pictures[0]!).filter((value) => value === 255).length
        expect(white).toBe(Math.min(count, 80 * 18))
      }),
      { seed: 3, numRuns: 40 },
    )
    expect(grey(rowPixels(Float32Array.of(1, 0, 1, 1), 2, 1).pictures[0]!)).toEqual([128, 255])
  })
})

describe('the progress of a run', () => {
  it('counts steps of the epoch under way, and the preparation while there is nothing else', () => {
    expect(progressOf(scriptedRun('trainer', 0, { status: 'preparing', prepared: 0.3 }))).toBe(0.3)
    expect(progressOf(scriptedRun('trainer', 2.5))).toBe(0.25)
    expect(progressOf(scriptedRun('trainer', 4, { status: 'stopped' }))).toBe(0.4)
    // Early stopping ends before all epochs are through.
    expect(progressOf(scriptedRun('trainer', 4, { status: 'completed', stoppedEarly: true }))).toBe(1)
    expect(progressOf(scriptedRun('trainer', 0, { epochs: 0 }))).toBe(0)
  })
})
