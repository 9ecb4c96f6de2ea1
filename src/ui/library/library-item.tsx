import type { NodeDefinition } from '../../graph/node/define-node.ts'
import { useSelection } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { NODE_DRAG_TYPE } from '../base/selection.ts'
import { Hint } from '../base/widgets/hint.tsx'
import { NodeMark } from '../base/widgets/node-mark.tsx'
import styles from './library.module.css'
import { useFingerDrag } from './use-finger-drag.ts'

/** One node type: click or Enter adds it, a mouse drags it, a finger drags it sideways. */
export function LibraryItem(props: {
  readonly definition: NodeDefinition
  readonly disabled: boolean
  readonly onAdd: (at?: { readonly x: number; readonly y: number }) => void
}) {
  const { definition, disabled } = props
  const { type } = definition
  const { title = type, summary = '' } = useText().node(type) ?? {}
  const selection = useSelection()
  const finger = useFingerDrag(title, props.onAdd, (at) => selection.drag(at && { type, at }))
  return (
    <Hint text={summary} side="right">
      <button
        type="button"
        className={styles.item}
        data-type={definition.type}
        aria-disabled={disabled || undefined}
        draggable={!disabled}
        onClick={() => {
          if (!disabled && !finger.justDragged()) props.onAdd()
        }}
        onDragStart={(event) => {
          event.dataTransfer.setData(NODE_DRAG_TYPE, definition.type)
          event.dataTransfer.setData('text/plain', title)
          event.dataTransfer.effectAllowed = 'copy'
          selection.drag({ type })
        }}
        onDragEnd={() => selection.drag(undefined)}
        {...(disabled ? {} : finger.handlers)}
      >
        <NodeMark definition={definition} />
        <span>{title}</span>
      </button>
    </Hint>
  )
}
