import { expect, test } from 'vitest'
import {
  expectedFrames,
  type FrameChoice,
  middleSquare,
  middles,
  windowOf,
} from '../../../src/formats/video/frame-choice.ts'
import { sharpness } from '../../../src/formats/video/sharpness.ts'

const evenly: FrameChoice = { from: 2, to: 4, by: { count: 5 }, sharpest: true }

test('the frames of a time are in windows of equal length, whatever their times', () => {
  expect([2, 2.39, 2.41, 3, 3.99].map((time, index) => windowOf(evenly, index, time))).toEqual([
    0, 0, 1, 2, 4,
  ])
  // The frame shown at the beginning may have come before it, and the last one ends after it.
  expect([windowOf(evenly, 0, 1.95), windowOf(evenly, 9, 4.01)]).toEqual([0, 4])
})

test('every so many frames make a window, wherever the clip begins', () => {
  const choice = { ...evenly, by: { step: 3 } }
  expect([0, 1, 2, 3, 4, 5, 6].map((index) => windowOf(choice, index, 2))).toEqual([0, 0, 0, 1, 1, 1, 2])
})

test('the middles of equal parts of the time rise and stay within it', () => {
  expect(middles({ from: 2, to: 4 }, 4)).toEqual([2.25, 2.75, 3.25, 3.75])
  expect(middles({ from: 2, to: 4 }, 0)).toEqual([])
})

test('no more frames are expected than there are', () => {
  expect(expectedFrames(evenly, 30)).toBe(5)
  expect(expectedFrames({ ...evenly, by: { count: 500 } }, 30)).toBe(60)
  expect(expectedFrames({ ...evenly, by: { step: 7 } }, 30)).toBe(9)
  expect(expectedFrames({ ...evenly, to: 2.001, by: { step: 7 } }, 30)).toBe(1)
})

test('the middle square is the largest that fits, in the middle', () => {
  expect(middleSquare({ width: 1920, height: 1080 })).toEqual({ x: 420, y: 0, side: 1080 })
  expect(middleSquare({ width: 3, height: 6 })).toEqual({ x: 0, y: 1, side: 3 })
})

test('a picture that is blurred is less sharp, and a plain one not at all', () => {
  const edge = Array.from({ length: 64 }, (_, i) => (i % 8 < 4 ? 30 : 220))
  const blurred = Array.from({ length: 64 }, (_, i) => 30 + (190 * (i % 8)) / 7)
  expect(sharpness(rgbaOf(edge), 8, 8)).toBeGreaterThan(10 * sharpness(rgbaOf(blurred), 8, 8))
  expect(sharpness(rgbaOf(Array(64).fill(90)), 8, 8)).toBe(0)
  expect(sharpness(rgbaOf([1, 2, 3, 4]), 2, 2)).toBe(0)
})

test('sharpness is the variance of the Laplacian of the grey values', () => {
  // One point of 100 amid zeros: −400 at the point, 100 at its four neighbours, 0 at the other four of nine.
  const values = Array(25).fill(0)
  values[12] = 100
  expect(sharpness(rgbaOf(values), 5, 5)).toBeCloseTo((160_000 + 4 * 10_000) / 9, 0)
})

function rgbaOf(grey: readonly number[]): Uint8ClampedArray {
  return Uint8ClampedArray.from(grey.flatMap((value) => [value, value, value, 255]))
}
