import { describe, expect, it } from 'vitest'
import { contrast, DARK, difference, LIGHT, lab, linear, rgb, type Triple, times } from './support/colour.ts'

const RUNS = Array.from({ length: 8 }, (_, i) => `run-${i + 1}`)
const TYPES = ['data', 'network', 'optimizer', 'model', 'metrics']

/** How others see: Machado, Oliveira and Fernandes (2009), without red and without green cones. */
const VISIONS: Readonly<Record<string, readonly Triple[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
}
const within = (colour: Triple) => colour.map((c) => Math.min(1, Math.max(0, c))) as unknown as Triple

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('the colours of runs in the %s theme', (_, theme) => {
  const seen = (name: string, vision = 'usual') =>
    lab(within(times(VISIONS[vision]!, linear(rgb(theme[name] ?? '')))))

  it('are never taken for the colour of a port type: at least 14 apart (CIEDE2000)', () => {
    const near = RUNS.flatMap((run) =>
      TYPES.map((type) => [run, type, difference(seen(run), seen(type))] as const),
    )
    expect(near.filter(([, , apart]) => apart < 14)).toEqual([])
  })

  it.each(Object.keys(VISIONS))('are at least 9 apart for %s vision', (vision) => {
    const near = RUNS.flatMap((run, i) =>
      RUNS.slice(i + 1).map(
        (other) => [run, other, difference(seen(run, vision), seen(other, vision))] as const,
      ),
    )
    expect(near.filter(([, , apart]) => apart < 9)).toEqual([])
  })

  it('stand out from the card at 3:1 or better', () => {
    const ratios = RUNS.map((run) => [run, contrast(rgb(theme[run]!), rgb(theme.card!))] as const)
    expect(ratios.filter(([, ratio]) => ratio < 3)).toEqual([])
  })
})

it('measures differences as the reference data of Sharma, Wu and Dalal do', () => {
  expect(difference([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4)
  expect(difference([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4)
  expect(difference([22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619])).toBeCloseTo(2.0373, 4)
})
