import type { VideoSample } from 'mediabunny'
import { type FrameChoice, middles, type Square, windowOf } from './frame-choice.ts'
import type { Video } from './open-video.ts'
import { sharpness } from './sharpness.ts'

/** One frame, cut out, upright. */
export interface Frame {
  readonly width: number
  readonly height: number
  /** Four bytes a pixel, row by row. */
  readonly rgba: Uint8ClampedArray<ArrayBuffer>
  /** When it is shown, in seconds. */
  readonly time: number
}

/** Sharpness is compared at this size: what blurs by hand is seen there, and a camera's noise is not. */
const COMPARED = 320

/**
 * The wanted frames of a clip, one after the other: of a long clip in high resolution, too, no more than a few lie in
 * memory. Throws where the clip cannot be decoded any further.
 */
export async function* takeFrames(
  video: Video,
  choice: FrameChoice,
  square: Square,
): AsyncGenerator<Frame, void> {
  const cutter = createCutter(square)
  if (choice.sharpest) yield* sharpestFrames(video, choice, cutter)
  else {
    for await (const sample of plainFrames(video, choice)) {
      const frame = closing(sample, cutter.cut)
      yield frame
    }
  }
}

/** Without looking at them: the first of so many, or those shown at the middles of equal parts of the time. */
async function* plainFrames(
  { frames, facts }: Video,
  choice: FrameChoice,
): AsyncGenerator<VideoSample, void> {
  if ('count' in choice.by) {
    let last: number | undefined
    const times = middles(choice, choice.by.count)
    for await (const sample of frames.samplesAtTimestamps(times)) {
      // Where more frames are wanted than there are, one is shown at several of the times.
      if (sample && sample.timestamp !== last) {
        last = sample.timestamp
        yield sample
      } else sample?.close()
    }
    return
  }
  let index = 0
  for await (const sample of frames.samples(Math.max(choice.from, facts.start), choice.to)) {
    if (index++ % choice.by.step === 0) yield sample
    else sample.close()
  }
}

async function* sharpestFrames(
  { frames, facts }: Video,
  choice: FrameChoice,
  cutter: Cutter,
): AsyncGenerator<Frame, void> {
  let [index, window, best] = [0, 0, -1]
  for await (const sample of frames.samples(Math.max(choice.from, facts.start), choice.to)) {
    const here = windowOf(choice, index++, sample.timestamp)
    const chosen = here !== window && best >= 0 ? cutter.kept() : undefined
    if (chosen) best = -1
    window = here
    // Nothing holds a decoded frame for long: decoders have few of them, and wait until one is given back.
    closing(sample, () => {
      const value = cutter.sharpness(sample)
      if (value <= best) return
      best = value
      cutter.keep(sample)
    })
    if (chosen) yield chosen
  }
  if (best >= 0) yield cutter.kept()
}

interface Cutter {
  readonly cut: (sample: VideoSample) => Frame
  sharpness(sample: VideoSample): number
  /** Puts the cut-out of a frame aside, in the place of the one before. */
  keep(sample: VideoSample): void
  kept(): Frame
}

function createCutter({ x, y, side }: Square): Cutter {
  const large = drawing(side)
  const small = drawing(Math.min(side, COMPARED))
  let time = 0
  const keep = (sample: VideoSample) => {
    sample.draw(large, x, y, side, side, 0, 0, side, side)
    time = sample.timestamp
  }
  const kept = () => ({ width: side, height: side, rgba: pixelsOf(large), time })
  return {
    keep,
    kept,
    cut(sample) {
      keep(sample)
      return kept()
    },
    sharpness(sample) {
      const { width, height } = small.canvas
      sample.draw(small, x, y, side, side, 0, 0, width, height)
      return sharpness(pixelsOf(small), width, height)
    },
  }
}

/** Small pictures of the whole frames that are shown at these times, in rising order. */
export async function* thumbnails(
  { frames, facts }: Video,
  times: readonly number[],
  longer: number,
): AsyncGenerator<ImageBitmap, void> {
  const shrink = Math.min(1, longer / Math.max(facts.width, facts.height))
  const [width, height] = [facts.width, facts.height].map((n) => Math.max(1, Math.round(n * shrink)))
  for await (const sample of frames.samplesAtTimestamps(times)) {
    if (!sample) continue
    const picture = closing(sample, () => {
      const context = drawing(width as number, height as number)
      sample.draw(context, 0, 0, width, height)
      return context.canvas.transferToImageBitmap()
    })
    yield picture
  }
}

function drawing(width: number, height = width): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no 2d context')
  return context
}

function pixelsOf(context: OffscreenCanvasRenderingContext2D): Uint8ClampedArray<ArrayBuffer> {
  const { width, height } = context.canvas
  return context.getImageData(0, 0, width, height).data as Uint8ClampedArray<ArrayBuffer>
}

function closing<T>(sample: VideoSample, use: (sample: VideoSample) => T): T {
  try {
    return use(sample)
  } finally {
    sample.close()
  }
}
