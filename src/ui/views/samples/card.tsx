import { PictureBox } from '../shared/picture-box.tsx'
import type { ViewProps } from '../view.ts'
import { SamplesPicture } from './samples-picture.tsx'

/** The first examples as they leave a data node, small. */
export function SamplesCard({ id, checked }: ViewProps) {
  return <PictureBox>{checked.status === 'ready' && <SamplesPicture id={id} checked={checked} />}</PictureBox>
}
