import { Aperture, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { DecodedPicture } from '../formats/pictures/decoded-picture.ts'
import { Button } from '../ui/base/widgets/button.tsx'
import { type CameraFailure, type CameraStream, openStream } from '../ui/views/image/camera/camera-stream.ts'
import { pixelsOf } from './brought-picture.ts'
import { useSay } from './say-context.tsx'

/** The camera of a telephone that looks away from the person. */
const WANTED = { facingMode: { ideal: 'environment' } } as const

/** What the camera sees, and a button that takes a picture of it. Closed, it is switched off. */
export function CameraBox(props: {
  readonly onPicture: (picture: DecodedPicture) => void
  readonly onClose: () => void
}) {
  const { onPicture, onClose } = props
  const { t } = useSay()
  const place = useRef<HTMLDivElement>(null)
  const [camera, setCamera] = useState<CameraStream>()
  const [failure, setFailure] = useState<CameraFailure>()
  useEffect(() => {
    let opened: CameraStream | undefined
    let isOver = false
    void openStream(WANTED).then((result) => {
      if (!result.ok) return setFailure(result.failure)
      if (isOver) return result.camera.close()
      opened = result.camera
      opened.onEnd(() => setFailure('busy'))
      setCamera(opened)
    })
    return () => {
      isOver = true
      opened?.close()
    }
  }, [])
  useEffect(() => {
    if (camera) place.current?.replaceChildren(camera.video)
  }, [camera])
  const take = () => {
    const video = camera?.video
    const picture = video && pixelsOf(video, video.videoWidth, video.videoHeight)
    if (!picture) return
    onPicture(picture)
    onClose()
  }
  return (
    <>
      {failure ? (
        <p role="alert" className="fault">
          {t(`camera.${failure}`)}
        </p>
      ) : (
        <div ref={place} className="camera" role="img" aria-label={t('camera.sees')} />
      )}
      <div className="tools">
        <Button kind="strong" disabled={!camera || failure !== undefined} onClick={take}>
          <Aperture size={16} aria-hidden="true" /> {t('camera.take')}
        </Button>
        <Button onClick={onClose}>
          <X size={16} aria-hidden="true" /> {t('camera.close')}
        </Button>
      </div>
    </>
  )
}
