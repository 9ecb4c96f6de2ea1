/** A small picture, `width × height` pixels. */
export interface SketchTile {
  readonly width: number
  readonly height: number
  /** As a PNG file, base64. */
  readonly png: string
}

/** A line or a cloud of points; x and y run from 0 to 1, y upwards. */
export interface SketchPlot {
  readonly kind: 'lines' | 'points'
  /** One list of points for each run or class. */
  readonly series: readonly (readonly (readonly [x: number, y: number])[])[]
}

/** What the start screen shows of a graph that ships: worked out from its own data, by its own network. */
export interface Sketch {
  /** Hash of what it was worked out from. */
  readonly of: string
  /** Rows of pictures: the data, and what the network or the experiment makes of it. */
  readonly rows: readonly (readonly SketchTile[])[]
  readonly plots: readonly SketchPlot[]
}

/** By the name of the shipped graph. */
export type Sketches = Readonly<Record<string, Sketch>>
