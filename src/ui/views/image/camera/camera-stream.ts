import type { CameraFault } from '../../../../session/types.ts'

/** Why there is no picture; `busy`: there is a camera, and it does not answer. */
export type CameraFailure = CameraFault | 'busy'

export interface CameraStream {
  /** Shows what the camera sees; on no page yet. */
  readonly video: HTMLVideoElement
  readonly stream: MediaStream
  /** Calls back when the camera ends by itself (unplugged, permission taken back). */
  onEnd(ended: () => void): void
  close(): void
}

/** Asks for a camera and switches it on. */
export async function openStream(
  video: MediaTrackConstraints,
): Promise<
  | { readonly ok: true; readonly camera: CameraStream }
  | { readonly ok: false; readonly failure: CameraFailure }
> {
  // Not there on a page that came over http from another computer.
  const devices: MediaDevices | undefined = navigator.mediaDevices
  if (!devices?.getUserMedia) return { ok: false, failure: 'missing' }
  try {
    const stream = await devices.getUserMedia({ video, audio: false })
    const element = document.createElement('video')
    element.muted = true
    element.playsInline = true
    element.srcObject = stream
    const camera = cameraOf(element, stream)
    try {
      await element.play()
    } catch (error) {
      // Its light would stay on although nobody sees a picture.
      camera.close()
      throw error
    }
    return { ok: true, camera }
  } catch (error) {
    return { ok: false, failure: failureOf(error) }
  }
}

function cameraOf(video: HTMLVideoElement, stream: MediaStream): CameraStream {
  return {
    video,
    stream,
    onEnd(ended) {
      for (const track of stream.getTracks()) track.addEventListener('ended', ended)
    },
    close() {
      for (const track of stream.getTracks()) track.stop()
      video.srcObject = null
    },
  }
}

/** The names are those of `getUserMedia` (W3C Media Capture and Streams). */
function failureOf(error: unknown): CameraFailure {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'busy'
}
