import { BufferTarget, CanvasSource, Output, WebMOutputFormat } from 'mediabunny'
import { CLIP, passages } from './passages.ts'
import { createFilm } from './turning-screw.ts'

const BITS_PER_SECOND = 60_000
/** A frame on which others do not hang, so that a player need not decode from far before. */
const KEY_FRAME_EVERY = 5

/** Films all passages and encodes them as WebM with VP9. */
export async function encodeClip(): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(CLIP.width, CLIP.height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no 2d context')
  const target = new BufferTarget()
  const output = new Output({ format: new WebMOutputFormat(), target })
  const source = new CanvasSource(canvas, {
    codec: 'vp9',
    bitrate: BITS_PER_SECOND,
    keyFrameInterval: KEY_FRAME_EVERY,
    latencyMode: 'quality',
  })
  output.addVideoTrack(source, { frameRate: CLIP.framesPerSecond })
  await output.start()
  const draw = createFilm()
  const picture = new ImageData(CLIP.width, CLIP.height)
  for (const passage of passages()) {
    const frames = Math.round((passage.to - passage.from) * CLIP.framesPerSecond)
    for (let frame = 0; frame < frames; frame++) {
      const grey = draw(passage, frame / frames)
      for (let i = 0; i < grey.length; i++) picture.data.fill(grey[i] as number, 4 * i, 4 * i + 3)
      for (let i = 3; i < picture.data.length; i += 4) picture.data[i] = 255
      context.putImageData(picture, 0, 0)
      const time = passage.from + frame / CLIP.framesPerSecond
      await source.add(time, 1 / CLIP.framesPerSecond)
    }
  }
  await output.finalize()
  if (!target.buffer) throw new Error('no clip was written')
  return new Uint8Array(target.buffer)
}
