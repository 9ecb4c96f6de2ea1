import { WritableSignal } from '../../session/base/signal.ts'
import type { ProjectSession } from '../../session/types.ts'
import type { GathererCamera } from './gatherer-camera.ts'
import type { Gathering } from './gathering.ts'

export type RecorderState =
  | { readonly kind: 'idle' }
  /** Taken so far. */
  | { readonly kind: 'taking'; readonly className: string; readonly count: number }
  /** Seconds until the first. */
  | { readonly kind: 'counting'; readonly className: string; readonly seconds: number }

/** Ten a second. */
const PAUSE = 100
const SECOND = 1000
const COUNT_DOWN = 3
/** Frames on their way to the disk; where that is slower than the camera, some are left out. */
const MOST_PENDING = 3

/** Takes frame after frame from the camera into a class. All of one press are one step of undo. */
export class Recorder {
  readonly state = new WritableSignal<RecorderState>({ kind: 'idle' })
  readonly #project: ProjectSession
  readonly #gathering: Gathering
  readonly #camera: GathererCamera
  #timer: ReturnType<typeof setTimeout> | undefined
  #takes = 0
  #pending = 0

  constructor(project: ProjectSession, gathering: Gathering, camera: GathererCamera) {
    this.#project = project
    this.#gathering = gathering
    this.#camera = camera
    camera.state.changes.subscribe(({ kind }) => {
      if (kind !== 'on') this.stop()
    })
  }

  /** Takes frames until it is stopped, or has `most` of them. */
  start(className: string, most = Number.POSITIVE_INFINITY): void {
    this.stop()
    const work = `camera ${++this.#takes} ${Date.now()}`
    const name = `camera-${stamp(new Date())}`
    let count = 0
    const next = () => {
      if (this.#pending < MOST_PENDING && this.#take(className, `${name}-${count + 1}.png`, work)) count++
      this.state.set({ kind: 'taking', className, count })
      if (count >= most) this.stop()
      else this.#timer = setTimeout(next, PAUSE)
    }
    next()
  }

  /** For who is alone: time to get before the camera, then so many frames. */
  countDown(className: string, frames: number): void {
    this.stop()
    let seconds = COUNT_DOWN
    const next = () => {
      if (seconds === 0) return this.start(className, frames)
      this.state.set({ kind: 'counting', className, seconds: seconds-- })
      this.#timer = setTimeout(next, SECOND)
    }
    next()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.state.set({ kind: 'idle' })
  }

  #take(className: string, name: string, work: string): boolean {
    const pixels = this.#camera.grab()
    if (!pixels) return false
    this.#pending++
    void this.#project.ownData.intake.frame(pixels, name).then((taken) => {
      this.#pending--
      if (taken.ok) return this.#gathering.addFrame(taken.value, className, work)
      this.stop()
      this.#gathering.kept.fault.set(taken.problems[0])
    })
    return true
  }
}

/** 20260131-142503 */
function stamp(at: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const [day, time] = [
    [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())],
    [two(at.getHours()), two(at.getMinutes()), two(at.getSeconds())],
  ]
  return `${day.join('')}-${time.join('')}`
}
