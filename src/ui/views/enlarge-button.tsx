import { Maximize2 } from 'lucide-react'
import { useFrame } from '../base/context.tsx'
import type { Enlarged } from '../base/frame.ts'
import { useText } from '../base/language/use-text.ts'
import { Button } from '../base/widgets/button.tsx'

/** Shows a result, or all runs, over everything else. */
export function EnlargeButton(props: {
  readonly what: Enlarged
  readonly size?: number
  readonly className?: string
  /** Loads what will be shown: by the time of the press it is there. */
  readonly ahead?: (() => void) | undefined
}) {
  const frame = useFrame()
  const { t } = useText()
  const label = t('results.enlarge')
  return (
    <Button
      kind="icon"
      className={props.className}
      aria-label={label}
      title={label}
      onPointerEnter={props.ahead}
      onFocus={props.ahead}
      onClick={() => frame.enlarge(props.what)}
    >
      <Maximize2 size={props.size ?? 15} />
    </Button>
  )
}
