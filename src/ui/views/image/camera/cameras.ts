import type { Subscription } from 'rxjs'
import type { NodeId } from '../../../../graph/document/document.ts'
import { WritableSignal } from '../../../../session/base/signal.ts'
import type { ProjectSession } from '../../../../session/types.ts'
import { type Camera, openCamera } from './open-camera.ts'

export type CameraState =
  | { readonly kind: 'off' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'on' }
  | { readonly kind: 'busy' }

/** Milliseconds between two pictures: 15 a second are fluent and leave time for what is done with them. */
const PAUSE = 1000 / 15
const OFF: CameraState = { kind: 'off' }

/**
 * The cameras of one project's nodes. They run whether or not their card is in sight, and stop when the node is gone,
 * the page is hidden or the project is left: a camera that is on for nobody frightens people, rightly.
 */
export class Cameras {
  readonly state = new WritableSignal<Readonly<Record<NodeId, CameraState>>>({})
  readonly #project: ProjectSession
  readonly #running = new Map<NodeId, { readonly camera: Camera; timer: ReturnType<typeof setTimeout> }>()
  readonly #subscription: Subscription
  readonly #onHidden = () => {
    if (document.visibilityState === 'hidden') this.#stopAll()
  }

  constructor(project: ProjectSession) {
    this.#project = project
    this.#subscription = project.document.changes.subscribe(({ nodes }) => {
      for (const id of Object.keys(this.state.value)) if (!nodes[id]) this.stop(id)
    })
    document.addEventListener('visibilitychange', this.#onHidden)
  }

  async start(id: NodeId, size: readonly [number, number]): Promise<void> {
    const { kind } = this.#of(id)
    if (kind === 'asking' || kind === 'on') return
    this.#set(id, { kind: 'asking' })
    const opened = await openCamera(size)
    // While the browser asked, the node may have gone, or the camera may no longer be wanted.
    if (this.#of(id).kind !== 'asking') {
      if (opened.ok) opened.camera.close()
      return
    }
    if (!opened.ok) {
      this.#set(id, opened.failure === 'busy' ? { kind: 'busy' } : OFF)
      // The picture says these two, on the card and wherever the node is looked at.
      if (opened.failure !== 'busy') this.#project.provide(id, opened.failure)
      return
    }
    const { camera } = opened
    camera.onEnd(() => this.stop(id))
    const running = { camera, timer: setTimeout(() => {}, 0) }
    const next = () => {
      const grid = camera.grab()
      if (grid) this.#project.provide(id, grid)
      running.timer = setTimeout(next, PAUSE)
    }
    this.#running.set(id, running)
    this.#set(id, { kind: 'on' })
    next()
  }

  /** The last picture stays, to be looked at number by number. */
  stop(id: NodeId): void {
    const running = this.#running.get(id)
    if (running) {
      clearTimeout(running.timer)
      running.camera.close()
      this.#running.delete(id)
    }
    this.#set(id, OFF)
  }

  close(): void {
    this.#stopAll()
    this.#subscription.unsubscribe()
    document.removeEventListener('visibilitychange', this.#onHidden)
  }

  #stopAll(): void {
    for (const [id, { kind }] of Object.entries(this.state.value))
      if (kind === 'on' || kind === 'asking') this.stop(id)
  }

  #of(id: NodeId): CameraState {
    return this.state.value[id] ?? OFF
  }

  #set(id: NodeId, state: CameraState): void {
    const { [id]: _, ...others } = this.state.value
    this.state.set(state.kind === 'off' ? others : { ...others, [id]: state })
  }
}
