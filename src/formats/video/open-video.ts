import {
  BlobSource,
  Input,
  type InputVideoTrack,
  MATROSKA,
  MP4,
  QTFF,
  VideoSampleSink,
  WEBM,
} from 'mediabunny'
import { failed, ok, type Problem, type Result } from '../../graph/document/problem.ts'
import { videoProblem } from './video-problem.ts'

/** What a clip says of itself. Lengths in pixels of the upright frame, times in seconds. */
export interface VideoFacts {
  readonly width: number
  readonly height: number
  /** By how many degrees, clockwise, the stored frames are turned to be upright. */
  readonly rotation: number
  /** When the first frame is shown; mostly 0. */
  readonly start: number
  readonly end: number
  /** Measured over the first frames. */
  readonly framesPerSecond: number
  /** As people call it: H.264, VP9, … */
  readonly codec: string
}

export interface Video {
  readonly name: string
  readonly facts: VideoFacts
  /** Gives frames in the order in which they are shown; each is to be closed. */
  readonly frames: VideoSampleSink
  /** Ends all reading, also in the middle. */
  close(): void
}

const CODECS: Readonly<Record<string, string>> = {
  avc: 'H.264',
  hevc: 'HEVC (H.265)',
  vp8: 'VP8',
  vp9: 'VP9',
  av1: 'AV1',
  prores: 'ProRes',
}

/** So many packets say how many frames a second has. */
const COUNTED = 120

/**
 * Opens an MP4, MOV or WebM clip and asks beforehand whether this browser can decode it. The file is read as it is
 * needed, never as a whole.
 */
export async function openVideo(file: Blob, name: string): Promise<Result<Video>> {
  const input = new Input({ source: new BlobSource(file), formats: [MP4, QTFF, WEBM, MATROSKA] })
  const refuse = (problem: Problem): Result<Video> => {
    input.dispose()
    return failed(problem)
  }
  try {
    const track = await input.getPrimaryVideoTrack()
    if (!track) {
      const sound = await input.getPrimaryAudioTrack()
      return refuse(videoProblem(sound ? 'video-sound-only' : 'video-without-frames', { file: name }))
    }
    const undecodable = await whyNot(track, name)
    if (undecodable) return refuse(undecodable)
    const facts = await factsOf(track)
    if (!(facts.end > facts.start)) return refuse(videoProblem('video-without-frames', { file: name }))
    return ok({ name, facts, frames: new VideoSampleSink(track), close: () => input.dispose() })
  } catch {
    return refuse(videoProblem('video-unreadable', { file: name }))
  }
}

async function whyNot(track: InputVideoTrack, file: string): Promise<Problem | undefined> {
  if (typeof VideoDecoder === 'undefined') return videoProblem('video-no-decoder')
  if (await track.canDecode()) return undefined
  const codec = await track.getCodec()
  if (codec === 'hevc') return videoProblem('video-hevc', { file })
  return videoProblem('video-codec', { file, codec: await codecName(track) })
}

async function codecName(track: InputVideoTrack): Promise<string> {
  const codec = await track.getCodec()
  return (codec && CODECS[codec]) || (await track.getCodecParameterString()) || '?'
}

async function factsOf(track: InputVideoTrack): Promise<VideoFacts> {
  const { averagePacketRate, packetCount } = await track.computePacketStats(COUNTED)
  return {
    width: await track.getDisplayWidth(),
    height: await track.getDisplayHeight(),
    rotation: await track.getRotation(),
    start: packetCount > 0 ? await track.getFirstTimestamp() : 0,
    end: packetCount > 0 ? await track.computeDuration() : 0,
    framesPerSecond: averagePacketRate,
    codec: await codecName(track),
  }
}
