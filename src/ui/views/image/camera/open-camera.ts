import type { Grid } from '../../../../graph/values/grid.ts'
import type { CameraFault } from '../../../../session/types.ts'

/** Why there is no picture; `busy`: there is a camera, and it does not answer. */
export type CameraFailure = CameraFault | 'busy'

export interface Camera {
  /** The picture of now, cut to the shape asked for: red, green and blue, 0 … 255. */
  grab(): Grid | undefined
  /** Calls back when the camera ends by itself (unplugged, permission taken back). */
  onEnd(ended: () => void): void
  close(): void
}

/** Asks for the camera and switches it on. Pictures come in `[height, width]`, cut at the sides where they differ. */
export async function openCamera([height, width]: readonly [number, number]): Promise<
  { readonly ok: true; readonly camera: Camera } | { readonly ok: false; readonly failure: CameraFailure }
> {
  // Not there on a page that came over http from another computer.
  const devices: MediaDevices | undefined = navigator.mediaDevices
  if (!devices?.getUserMedia) return { ok: false, failure: 'missing' }
  try {
    const stream = await devices.getUserMedia({
      video: { width: { ideal: width * 2 }, height: { ideal: height * 2 } },
      audio: false,
    })
    const video = document.createElement('video')
    video.muted = true
    video.playsInline = true
    video.srcObject = stream
    await video.play()
    return { ok: true, camera: cameraOf(video, stream, height, width) }
  } catch (error) {
    return { ok: false, failure: failureOf(error) }
  }
}

function cameraOf(video: HTMLVideoElement, stream: MediaStream, height: number, width: number): Camera {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return {
    grab() {
      const { videoWidth, videoHeight } = video
      if (!context || videoWidth === 0) return undefined
      const scale = Math.min(videoWidth / width, videoHeight / height)
      const [cutWidth, cutHeight] = [width * scale, height * scale]
      const [left, top] = [(videoWidth - cutWidth) / 2, (videoHeight - cutHeight) / 2]
      context.drawImage(video, left, top, cutWidth, cutHeight, 0, 0, width, height)
      return gridOfPixels(context.getImageData(0, 0, width, height))
    },
    onEnd(ended) {
      for (const track of stream.getTracks()) track.addEventListener('ended', ended)
    },
    close() {
      for (const track of stream.getTracks()) track.stop()
      video.srcObject = null
    },
  }
}

function gridOfPixels({ data, height, width }: ImageData): Grid {
  const values = new Float64Array(height * width * 3)
  for (let i = 0, to = 0; i < data.length; i += 4) {
    values[to++] = data[i] as number
    values[to++] = data[i + 1] as number
    values[to++] = data[i + 2] as number
  }
  return { shape: [height, width, 3], values }
}

/** The names are those of `getUserMedia` (W3C Media Capture and Streams). */
function failureOf(error: unknown): CameraFailure {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'busy'
}
