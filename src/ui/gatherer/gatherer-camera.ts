import { WritableSignal } from '../../session/base/signal.ts'
import type { Pixels } from '../base/own-data-types.ts'
import { type CameraFailure, type CameraStream, openStream } from '../views/image/camera/camera-stream.ts'

export interface CameraDevice {
  readonly id: string
  /** Empty where the browser does not say. */
  readonly label: string
}

export type CameraState =
  | { readonly kind: 'off' }
  | { readonly kind: 'asking' }
  | {
      readonly kind: 'on'
      readonly stream: MediaStream
      readonly devices: readonly CameraDevice[]
      readonly device: string
    }
  | { readonly kind: 'failed'; readonly why: CameraFailure | 'unplugged' }

/** Enough for what is kept of a picture. */
const WANTED = { width: { ideal: 640 }, height: { ideal: 480 } } as const

/** The camera of the open gatherer. It stops when the page is hidden: one that is on for nobody frightens people. */
export class GathererCamera {
  readonly state = new WritableSignal<CameraState>({ kind: 'off' })
  readonly #canvas = document.createElement('canvas')
  #camera: CameraStream | undefined
  #tries = 0
  readonly #onHidden = () => {
    if (document.visibilityState === 'hidden') this.stop()
  }

  constructor() {
    document.addEventListener('visibilitychange', this.#onHidden)
  }

  /** Of several, the one that looks away from the person, unless one is named. */
  async start(device?: string): Promise<void> {
    this.stop()
    const time = ++this.#tries
    this.state.set({ kind: 'asking' })
    const opened = await openStream({
      ...WANTED,
      ...(device === undefined ? { facingMode: 'environment' } : { deviceId: { exact: device } }),
    })
    // While the browser asked, it may have been switched off again.
    if (time !== this.#tries) {
      if (opened.ok) opened.camera.close()
      return
    }
    if (!opened.ok) return this.state.set({ kind: 'failed', why: opened.failure })
    const { camera } = opened
    this.#camera = camera
    camera.onEnd(() => {
      if (this.#camera !== camera) return
      this.stop()
      this.state.set({ kind: 'failed', why: 'unplugged' })
    })
    const devices = await cameras()
    if (this.#camera !== camera) return
    const { deviceId = '' } = camera.stream.getVideoTracks()[0]?.getSettings() ?? {}
    this.state.set({ kind: 'on', stream: camera.stream, devices, device: deviceId })
  }

  stop(): void {
    this.#tries++
    const camera = this.#camera
    this.#camera = undefined
    camera?.close()
    this.state.set({ kind: 'off' })
  }

  /** What it sees now; nothing before its first picture. */
  grab(): Pixels | undefined {
    const { videoWidth: width = 0, videoHeight: height = 0 } = this.#camera?.video ?? {}
    if (!this.#camera || width === 0) return undefined
    this.#canvas.width = width
    this.#canvas.height = height
    const context = this.#canvas.getContext('2d', { willReadFrequently: true })
    context?.drawImage(this.#camera.video, 0, 0)
    const data = context?.getImageData(0, 0, width, height).data
    return data && { width, height, data: data as Uint8ClampedArray<ArrayBuffer> }
  }

  close(): void {
    this.stop()
    document.removeEventListener('visibilitychange', this.#onHidden)
  }
}

/** They have names once one of them may be used. */
async function cameras(): Promise<readonly CameraDevice[]> {
  const all = await navigator.mediaDevices.enumerateDevices().catch(() => [])
  return all
    .filter(({ kind }) => kind === 'videoinput')
    .map(({ deviceId, label }) => ({ id: deviceId, label }))
}
