import {
  AudioSample,
  AudioSampleSource,
  BufferTarget,
  CanvasSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  MovOutputFormat,
  Mp4OutputFormat,
  Output,
  type Rotation,
  type VideoCodec,
  WebMOutputFormat,
} from 'mediabunny'

const FORMATS = {
  webm: () => new WebMOutputFormat(),
  mp4: () => new Mp4OutputFormat(),
  mov: () => new MovOutputFormat(),
}

export interface MadeClip {
  readonly format: keyof typeof FORMATS
  readonly codec: VideoCodec
  readonly rotation?: Rotation
}

/** Grey of the `index`-th frame's middle; above it the frame is white, below it black. */
export const greyOf = (index: number) => 40 + 8 * index

/**
 * A real clip out of the browser's own encoder: 64 × 48 pixels, 20 frames at 10 a second, each in a grey of its own
 * with a white strip above and a black one below. Every third frame has a fine pattern in the middle, so it is sharper.
 */
export async function madeClip({ format, codec, rotation = 0 }: MadeClip): Promise<File> {
  const canvas = new OffscreenCanvas(64, 48)
  const context = canvas.getContext('2d')!
  const target = new BufferTarget()
  const output = new Output({ format: FORMATS[format](), target })
  const source = new CanvasSource(canvas, { codec, bitrate: 1_000_000, keyFrameInterval: 1 })
  output.addVideoTrack(source, { frameRate: 10, rotation })
  await output.start()
  for (let index = 0; index < 20; index++) {
    const fill = (style: string, ...at: [number, number, number, number]) => {
      context.fillStyle = style
      context.fillRect(...at)
    }
    fill(`rgb(${greyOf(index)} ${greyOf(index)} ${greyOf(index)})`, 0, 0, 64, 48)
    fill('white', 0, 0, 64, 8)
    fill('black', 0, 40, 64, 8)
    if (index % 3 === 1) for (let x = 20; x < 44; x += 8) fill('black', x, 30, 4, 6)
    await source.add(index / 10, 1 / 10)
  }
  await output.finalize()
  return new File([target.buffer!], `clip.${format}`)
}

/** An MP4 that says it is HEVC, as phones write it; there are no frames in it, as none are decoded. */
export async function hevcClip(): Promise<File> {
  const target = new BufferTarget()
  const output = new Output({ format: new Mp4OutputFormat(), target })
  const source = new EncodedVideoPacketSource('hevc')
  output.addVideoTrack(source)
  await output.start()
  const packet = new EncodedPacket(new Uint8Array(64), 'key', 0, 1 / 30)
  await source.add(packet, {
    decoderConfig: {
      codec: 'hvc1.1.6.L93.B0',
      codedWidth: 64,
      codedHeight: 48,
      description: new Uint8Array(23),
    },
  })
  await output.finalize()
  return new File([target.buffer!], 'IMG_0001.MOV')
}

/** A second of silence. */
export async function soundClip(): Promise<File> {
  const target = new BufferTarget()
  const output = new Output({ format: new WebMOutputFormat(), target })
  const source = new AudioSampleSource({ codec: 'opus', bitrate: 32_000 })
  output.addAudioTrack(source)
  await output.start()
  await source.add(
    new AudioSample({
      data: new Float32Array(48_000),
      format: 'f32',
      numberOfChannels: 1,
      sampleRate: 48_000,
      timestamp: 0,
    }),
  )
  await output.finalize()
  return new File([target.buffer!], 'sound.webm')
}
