/** Which frames of a clip are wanted; times in seconds. */
export interface FrameChoice {
  readonly from: number
  /** The frame that begins here is no longer wanted. */
  readonly to: number
  /** Every `step`-th frame, or `count` frames spread evenly over the time. */
  readonly by: { readonly step: number } | { readonly count: number }
  /** Of the frames that each one stands for the sharpest, instead of the first of `step` or the middle in time. */
  readonly sharpest: boolean
}

/**
 * Where frames are counted one after the other: which of the wanted ones the `index`-th frame, shown at `time`,
 * may become. Frames with the same answer stand for one.
 */
export function windowOf({ from, to, by }: FrameChoice, index: number, time: number): number {
  if ('step' in by) return Math.floor(index / by.step)
  const at = Math.floor(((time - from) / (to - from)) * by.count)
  return Math.min(by.count - 1, Math.max(0, at))
}

/** The middles of `count` equal parts of the time. */
export function middles({ from, to }: Pick<FrameChoice, 'from' | 'to'>, count: number): number[] {
  return Array.from({ length: count }, (_, k) => from + ((k + 0.5) * (to - from)) / count)
}

/** About how many frames will come, where the clip shows `framesPerSecond`. */
export function expectedFrames({ from, to, by }: FrameChoice, framesPerSecond: number): number {
  const there = Math.max(1, Math.round((to - from) * framesPerSecond))
  return 'step' in by ? Math.ceil(there / by.step) : Math.min(by.count, there)
}

/** A square cut-out in pixels of the upright frame. */
export interface Square {
  readonly x: number
  readonly y: number
  readonly side: number
}

/** The largest square in the middle. */
export function middleSquare({ width, height }: { readonly width: number; readonly height: number }): Square {
  const side = Math.min(width, height)
  return { x: Math.floor((width - side) / 2), y: Math.floor((height - side) / 2), side }
}
