import { PictureBox } from '../shared/picture-box.tsx'
import type { ViewProps } from '../view.ts'
import { ActivationPicture } from './activation-picture.tsx'

const MOST_MAPS = 4

/** What a layer makes of the example that flows, small. */
export function LayerCard({ id, checked }: ViewProps) {
  return (
    <PictureBox>{checked.status === 'ready' && <ActivationPicture id={id} most={MOST_MAPS} />}</PictureBox>
  )
}
