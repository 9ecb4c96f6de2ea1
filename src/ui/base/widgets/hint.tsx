import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactElement, ReactNode } from 'react'
import styles from './popup.module.css'

/** Shows `text` beside its one child when the pointer rests on it or the keyboard reaches it. */
export function Hint(props: {
  readonly text: ReactNode
  readonly side?: 'top' | 'bottom' | 'left' | 'right'
  readonly children: ReactElement<Record<string, unknown>>
}) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={props.children} delay={450} />
      <Tooltip.Portal>
        <Tooltip.Positioner
          className={styles.layer}
          side={props.side ?? 'bottom'}
          sideOffset={6}
          collisionPadding={8}
        >
          <Tooltip.Popup className={styles.hint}>{props.text}</Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
