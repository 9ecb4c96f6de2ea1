import type { CheckedNode } from '../../graph/checked-graph.ts'
import type { NodeId } from '../../graph/document.ts'
import type { LiveView } from '../../graph/live-contribution.ts'
import { fitsCard } from '../controls/grid-rows.ts'
import { CameraButton } from './camera/camera-button.tsx'
import { cameraSize } from './camera/camera-size.ts'
import { DescentPicture } from './descent/descent-picture.tsx'
import { LivePicture } from './live-picture.tsx'

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
      {!isWrittenOn(checked) && <LivePicture id={id} checked={checked} />}
      {cameraSize(checked) && <CameraButton id={id} checked={checked} compact />}
    </>
  )
}

/** What is drawn or typed on the card itself is what comes out: once is enough. */
function isWrittenOn({ definition, params }: CheckedNode): boolean {
  if (!definition || Object.keys(definition.inputs).length > 0) return false
  return Object.entries(definition.params).some(
    ([name, parameter]) => parameter.kind === 'grid' && parameter.onCard && fitsCard(parameter, params[name]),
  )
}
