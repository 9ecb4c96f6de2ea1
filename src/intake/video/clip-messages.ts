import type { FrameChoice, Square } from '../../formats/video/frame-choice.ts'
import type { VideoFacts } from '../../formats/video/open-video.ts'
import type { Frame } from '../../formats/video/take-frames.ts'
import type { Problem, Result } from '../../graph/document/problem.ts'

/** What is wanted of the clip, one after the other. */
export type Wanted =
  | { readonly kind: 'pictures'; readonly times: readonly number[]; readonly longer: number }
  | { readonly kind: 'frames' | 'zipped'; readonly choice: FrameChoice; readonly square: Square }

/** A frame, a small picture, how many are in the zip, or the zip. */
export type ClipValue = Frame | ImageBitmap | number | Blob

/** Page → worker. The numbers say which `begin` the others belong to. */
export type ClipRequest =
  | { readonly kind: 'open'; readonly file: Blob; readonly name: string }
  | { readonly kind: 'begin'; readonly series: number; readonly wanted: Wanted }
  /** Nothing is decoded before it is asked for, so that memory stays bounded. */
  | { readonly kind: 'next'; readonly series: number }
  | { readonly kind: 'end'; readonly series: number }

/** Worker → page: one answer to `open`, and one to each `next`. */
export type ClipReply =
  | { readonly kind: 'opened'; readonly result: Result<VideoFacts> }
  | { readonly kind: 'value'; readonly series: number; readonly value: ClipValue }
  | { readonly kind: 'done'; readonly series: number; readonly problem?: Problem }
