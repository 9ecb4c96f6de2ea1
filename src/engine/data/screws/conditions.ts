import type { Side } from '../class-examples.ts'

type Span = readonly [low: number, high: number]

/** Under what light and in what state the screws of one side are photographed; lengths in head radii. */
export interface Conditions {
  /** Height of the light above the table, in degrees. */
  readonly elevation: Span
  readonly shadowLength: Span
  /** How probable a shadow across the picture is, and a bright spot. */
  readonly band: number
  readonly spot: number
  /** Share of the light that comes from everywhere. */
  readonly ambient: Span
  readonly exposure: Span
  readonly rust: number
  /** Standard deviation of the camera's noise. */
  readonly noise: Span
}

/**
 * The test pictures are taken on another day: lower light, longer shadows, older screws. Under a light lower than
 * 35° and with shadows longer than 0.3 the dark wings of Phillips are too easily taken for those of Pozidriv.
 */
export const CONDITIONS: Readonly<Record<Side, Conditions>> = {
  train: {
    elevation: [45, 75],
    shadowLength: [0.05, 0.2],
    band: 0,
    spot: 0.1,
    ambient: [0.5, 0.7],
    exposure: [0.9, 1.15],
    rust: 0.25,
    noise: [0.008, 0.025],
  },
  test: {
    elevation: [35, 60],
    shadowLength: [0.12, 0.3],
    band: 0.35,
    spot: 0.25,
    ambient: [0.35, 0.6],
    exposure: [0.8, 1.2],
    rust: 0.4,
    noise: [0.01, 0.03],
  },
}
