import { Subject } from 'rxjs'
import { isLitter } from '../../formats/zip/zip-names.ts'
import { nextTask } from '../../graph/base/next-task.ts'
import { failed, ok, type Problem, problem, type Result } from '../../graph/document/problem.ts'
import { brokenBy } from '../broken-by.ts'
import { type Hands, LostHand, NoHands } from '../hands.ts'
import { JobMeter } from '../job-meter.ts'
import type { BroughtFile, PicturesJob, Refused, TakenPicture, TakenPictures } from '../types.ts'
import { first, nameOf, type PictureTask, type TasksDone } from './take-pictures.ts'

/** So many files, or bytes of them, are one piece of work. */
const MOST_AT_ONCE = 64
const BYTES_AT_ONCE = 2 ** 23

/** Files that are listed before the page has its turn. */
const AT_A_STRETCH = 1000

let zips = 0

/** Takes in pictures with all hands there are. Only some of them are ever unpacked at a time. */
export function picturesJob(files: readonly BroughtFile[], hands: Hands): PicturesJob {
  const meter = new JobMeter()
  const stop = new AbortController()
  const kept = new Subject<readonly TakenPicture[]>()
  const [pictures, refused]: [(TakenPicture & Placed)[], (Refused & Placed)[]] = [[], []]
  let stopped: Problem | undefined

  const cancel = (why: Problem) => {
    stopped ??= why
    stop.abort()
  }

  function settle(tasks: readonly Sized[], done: TasksDone): void {
    if (done.fault) cancel(done.fault)
    pictures.push(...done.kept)
    refused.push(...done.refused)
    if (stop.signal.aborted && done.kept.length + done.refused.length < tasks.length) {
      const dealtWith = new Set([...done.kept, ...done.refused].map(({ index }) => index))
      meter.done(tasks.filter(({ index }) => dealtWith.has(index)).map(({ bytes }) => bytes))
    } else meter.done(tasks.map(({ bytes }) => bytes))
    if (done.kept.length > 0) kept.next(done.kept.map(withoutPlace))
  }

  /** A computation that ends of its own mostly lacks memory: it is tried file by file, to find out which. */
  async function take(tasks: readonly Sized[]): Promise<void> {
    if (stop.signal.aborted) return
    try {
      const plain = tasks.map(({ bytes: _, ...task }) => task)
      settle(tasks, await hands.do('pictures', plain, { signal: stop.signal }))
    } catch (error) {
      if (!(error instanceof LostHand)) throw error
      if (tasks.length > 1) for (const task of tasks) await take([task])
      else settle(tasks, { kept: [], refused: tasks.map(tooMuch) })
    }
  }

  async function work(): Promise<Result<TakenPictures>> {
    // Whoever asked for it listens first.
    await undefined
    try {
      const tasks = await list(files, hands, (refusal) => refused.push(refusal))
      meter.begin(tasks.map(({ bytes }) => bytes))
      const pieces = inPieces(tasks)
      const hand = async () => {
        for (let piece = pieces.shift(); piece; piece = pieces.shift()) await take(piece)
      }
      await Promise.all(Array.from({ length: hands.count }, hand))
    } catch (error) {
      stop.abort()
      return failed(error instanceof NoHands ? problem('program-missing') : brokenBy(error))
    } finally {
      meter.end()
      kept.complete()
    }
    const inOrder = { pictures: ordered(pictures), refused: ordered(refused) }
    return ok(stopped ? { ...inOrder, stopped } : inOrder)
  }

  return {
    progress: meter.progress,
    kept,
    cancel: () => cancel(problem('intake-cancelled', {}, { severity: 'warning' })),
    result: work(),
  }
}

interface Placed {
  readonly index: number
}
type Sized = PictureTask & { readonly bytes: number }

/** What there is to do, with the files of zips; litter is nothing. */
async function list(
  files: readonly BroughtFile[],
  hands: Hands,
  refuse: (refused: Refused & Placed) => void,
): Promise<readonly Sized[]> {
  const tasks: Sized[] = []
  let index = 0
  for (const { path, file } of files) {
    if (tasks.length % AT_A_STRETCH === 0) await nextTask()
    if (isLitter(path)) continue
    if (!/\.zip$/i.test(path)) {
      tasks.push({ index: index++, path, source: file, bytes: file.size })
      continue
    }
    const id = `${++zips}`
    const sizes = await hands.do('zip', { zip: file, id })
    if (sizes.ok)
      sizes.value.forEach((bytes, entry) => {
        tasks.push({ index: index++, path, source: { zip: file, id, entry }, bytes })
      })
    else refuse({ index: index++, path, problem: first(sizes.problems) })
  }
  return tasks
}

function inPieces(tasks: readonly Sized[]): Sized[][] {
  const pieces: Sized[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const task of tasks) {
    const last = pieces.at(-1)
    if (!last || last.length === MOST_AT_ONCE || bytes + task.bytes > BYTES_AT_ONCE) {
      pieces.push([task])
      bytes = task.bytes
    } else {
      last.push(task)
      bytes += task.bytes
    }
  }
  return pieces
}

function tooMuch({ index, path }: Sized): Refused & Placed {
  return { index, path, problem: problem('intake-file-too-much', { file: nameOf(path) }) }
}

function ordered<T extends Placed>(things: T[]): Omit<T, 'index'>[] {
  return things.sort((a, b) => a.index - b.index).map(withoutPlace)
}

function withoutPlace<T extends Placed>({ index: _, ...rest }: T): Omit<T, 'index'> {
  return rest
}
