import type { Frame } from '../../formats/video/take-frames.ts'
import { videoProblem } from '../../formats/video/video-problem.ts'
import { failed, ok, type Problem, problem, type Result } from '../../graph/document/problem.ts'
import type { BroughtFile, Clip } from '../types.ts'
import type { ClipReply, ClipRequest, ClipValue, Wanted } from './clip-messages.ts'

/** Opens a clip in a worker of its own, which ends with it. */
export async function openClip(
  { file, path }: BroughtFile,
  createWorker: () => Worker = clipWorker,
): Promise<Result<Clip>> {
  const name = path.split('/').at(-1) ?? path
  if (typeof Worker === 'undefined') return failed(problem('video-no-decoder'))
  const worker = createWorker()
  const link = linkTo(worker, name)
  const opened = await link.open(file, name)
  if (!opened.ok) {
    link.close()
    return failed(...opened.problems)
  }
  return ok({
    name,
    facts: opened.value,
    pictures: (times, longer) => link.series<ImageBitmap>({ kind: 'pictures', times, longer }),
    frames: (choice, square) => link.series<Frame>({ kind: 'frames', choice, square }),
    zipped: (choice, square) => link.series<number | Blob>({ kind: 'zipped', choice, square }),
    close: () => link.close(),
  })
}

function clipWorker(): Worker {
  return new Worker(new URL('./clip-worker.ts', import.meta.url), { type: 'module', name: 'clip' })
}

type Opened = Extract<ClipReply, { readonly kind: 'opened' }>['result']
type Answer = Exclude<ClipReply, { readonly kind: 'opened' }>

function linkTo(worker: Worker, name: string) {
  const waiting = new Map<number, (answer: Answer) => void>()
  let opened: ((result: Opened) => void) | undefined
  let count = 0
  let isClosed = false
  const ask = (message: ClipRequest) => worker.postMessage(message)

  /** @param problem why what is under way does not come to its end; nothing where nobody wants more */
  function close(problem?: Problem): void {
    isClosed = true
    worker.terminate()
    for (const [series, answer] of waiting) answer({ kind: 'done', series, ...(problem && { problem }) })
    waiting.clear()
  }

  worker.onmessage = ({ data }: MessageEvent<ClipReply>) => {
    if (data.kind === 'opened') return opened?.(data.result)
    const answer = waiting.get(data.series)
    waiting.delete(data.series)
    answer?.(data)
  }
  // Its script could not be had, or the browser has ended it.
  worker.onerror = () => {
    opened?.(failed(problem('video-no-decoder')))
    close(videoProblem('video-reading-ended', { file: name }))
  }

  return {
    close,
    open: (file: Blob, name: string) =>
      new Promise<Opened>((resolve) => {
        opened = resolve
        ask({ kind: 'open', file, name })
      }),
    async *series<T extends ClipValue>(wanted: Wanted): AsyncGenerator<T, Problem | undefined> {
      const series = ++count
      ask({ kind: 'begin', series, wanted })
      try {
        while (!isClosed) {
          const answer = await new Promise<Answer>((resolve) => {
            waiting.set(series, resolve)
            ask({ kind: 'next', series })
          })
          if (answer.kind === 'done') return answer.problem
          yield answer.value as T
        }
        return undefined
      } finally {
        ask({ kind: 'end', series })
      }
    },
  }
}
