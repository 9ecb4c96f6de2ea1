import type { CheckedNode } from '../../../graph/check/checked-graph.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import type { LiveView } from '../../../graph/node/experiment-contribution.ts'
import { isWrittenOn } from '../../layout/card-geometry.ts'
import { DescentPicture } from '../descent/card.tsx'
import { CameraButton } from './camera/camera-button.tsx'
import { cameraSize } from './camera/camera-size.ts'
import { LivePicture } from './image-picture.tsx'

/** The card of a live node: what comes out, and the camera's switch. */
export function LiveBody(props: {
  readonly id: NodeId
  readonly checked: CheckedNode
  readonly shows: LiveView
}) {
  const { id, checked, shows } = props
  if (shows === 'descent') return <DescentPicture checked={checked} />
  return (
    <>
      {!(checked.definition && isWrittenOn(checked.definition, checked.params)) && (
        <LivePicture id={id} checked={checked} />
      )}
      {cameraSize(checked) && <CameraButton id={id} checked={checked} compact />}
    </>
  )
}
