import { isWrittenOn } from '../../layout/card-geometry.ts'
import type { ViewProps } from '../view.ts'
import { CameraButton } from './camera/camera-button.tsx'
import { cameraSize } from './camera/camera-size.ts'
import { ImagePicture } from './image-picture.tsx'

/** What comes out, small, and the camera's switch. */
export function ImageCard({ id, checked }: ViewProps) {
  return (
    <>
      {!(checked.definition && isWrittenOn(checked.definition, checked.params)) && (
        <ImagePicture id={id} checked={checked} />
      )}
      {cameraSize(checked) && <CameraButton id={id} checked={checked} compact />}
    </>
  )
}
