import { Gauge } from 'lucide-react'
import { feederOf } from '../../graph/check/node-title.ts'
import type { NodeId } from '../../graph/document/document.ts'
import { useFrame, useProject } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useSlice } from '../base/signals/use-slice.ts'
import { Button } from '../base/widgets/button.tsx'

/** From a trainer to the range test of its optimizer. */
export function FindRate({ id }: { readonly id: NodeId }) {
  const frame = useFrame()
  const { t } = useText()
  const optimizer = useSlice(useProject().checked, (graph) => feederOf(graph, id, 'optimizer'))
  if (optimizer === undefined) return null
  return (
    <div>
      <Button onClick={() => frame.enlarge({ node: optimizer })}>
        <Gauge size={15} aria-hidden /> {t('rate-test.find')}
      </Button>
    </div>
  )
}
