import { PackageOpen } from 'lucide-react'
import type { NodeId } from '../../graph/document/document.ts'
import { useFrame } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { Button } from '../base/widgets/button.tsx'

/** Shows what the network of a trainer can leave as. */
export function TakeNetwork({ id }: { readonly id: NodeId }) {
  const frame = useFrame()
  const { t } = useText()
  return (
    <div>
      <Button onClick={() => frame.takeOut(id)}>
        <PackageOpen size={15} aria-hidden /> {t('network.take')}
      </Button>
    </div>
  )
}
