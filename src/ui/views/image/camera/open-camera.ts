import type { Grid } from '../../../../graph/values/grid.ts'
import { type CameraFailure, type CameraStream, openStream } from './camera-stream.ts'

export interface Camera extends Pick<CameraStream, 'onEnd' | 'close'> {
  /** The picture of now, cut to the shape asked for: red, green and blue, 0 … 255. */
  grab(): Grid | undefined
}

/** Asks for the camera and switches it on. Pictures come in `[height, width]`, cut at the sides where they differ. */
export async function openCamera([height, width]: readonly [number, number]): Promise<
  { readonly ok: true; readonly camera: Camera } | { readonly ok: false; readonly failure: CameraFailure }
> {
  const opened = await openStream({ width: { ideal: width * 2 }, height: { ideal: height * 2 } })
  return opened.ok ? { ok: true, camera: cameraOf(opened.camera, height, width) } : opened
}

function cameraOf({ video, onEnd, close }: CameraStream, height: number, width: number): Camera {
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
    onEnd,
    close,
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
