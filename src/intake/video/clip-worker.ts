import { openVideo, type Video } from '../../formats/video/open-video.ts'
import { takeFrames, thumbnails } from '../../formats/video/take-frames.ts'
import { videoProblem } from '../../formats/video/video-problem.ts'
import { zipFrames } from '../../formats/video/zip-frames.ts'
import { failed, ok } from '../../graph/document/problem.ts'
import type { ClipReply, ClipRequest, ClipValue, Wanted } from './clip-messages.ts'

/** Decodes one clip beside the page. */
const scope = self as unknown as DedicatedWorkerGlobalScope

let video: Video | undefined
const series = new Map<number, { readonly values: AsyncGenerator<ClipValue, void>; time: number }>()

function reply(message: ClipReply, transfer: Transferable[] = []): void {
  scope.postMessage(message, transfer)
}

function begun(opened: Video, wanted: Wanted): AsyncGenerator<ClipValue, void> {
  if (wanted.kind === 'pictures') return thumbnails(opened, wanted.times, wanted.longer)
  const frames = takeFrames(opened, wanted.choice, wanted.square)
  return wanted.kind === 'frames' ? frames : zipFrames(frames, opened.name.replace(/\.[^.]*$/, ''))
}

async function next(number: number): Promise<void> {
  const known = series.get(number)
  if (!known) return reply({ kind: 'done', series: number })
  try {
    const { done, value } = await known.values.next()
    if (done || !value) return reply({ kind: 'done', series: number })
    if (value instanceof ImageBitmap) return reply({ kind: 'value', series: number, value }, [value])
    if (typeof value === 'number' || value instanceof Blob)
      return reply({ kind: 'value', series: number, value })
    known.time = value.time
    reply({ kind: 'value', series: number, value }, [value.rgba.buffer])
  } catch {
    const seconds = Math.round(known.time * 10) / 10
    const problem = videoProblem('video-decoding-stopped', { file: video?.name ?? '', seconds })
    reply({ kind: 'done', series: number, problem })
  }
}

scope.onmessage = async ({ data }: MessageEvent<ClipRequest>) => {
  if (data.kind === 'open') {
    const opened = await openVideo(data.file, data.name)
    if (opened.ok) video = opened.value
    reply({ kind: 'opened', result: opened.ok ? ok(opened.value.facts) : failed(...opened.problems) })
  } else if (data.kind === 'begin' && video)
    series.set(data.series, { values: begun(video, data.wanted), time: 0 })
  else if (data.kind === 'next') await next(data.series)
  else if (data.kind === 'end') {
    const ended = series.get(data.series)
    series.delete(data.series)
    await ended?.values.return()
  }
}
