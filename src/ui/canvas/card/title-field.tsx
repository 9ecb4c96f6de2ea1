import { useEffect, useRef } from 'react'
import { nodeTitle } from '../../../graph/check/node-title.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import { useProject } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import styles from './node-card.module.css'

/** A person's own name for a node, written on its card. Empty goes back to the type's title; Escape changes nothing. */
export function TitleField({ id, onDone }: { readonly id: NodeId; readonly onDone?: () => void }) {
  const project = useProject()
  const { t, text } = useText()
  const field = useRef<HTMLInputElement>(null)
  const before = text(nodeTitle(project.checked.value, id))
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [])
  const keep = () => {
    const label = field.current?.value.trim() ?? ''
    if (label !== before)
      project.perform({
        name: 'rename-node',
        operation: { kind: 'set-label', id, label: label || undefined },
      })
    onDone?.()
  }
  const backToCard = () => field.current?.closest<HTMLElement>('[data-node]')?.focus({ preventScroll: true })
  return (
    <input
      ref={field}
      className={styles.titleField}
      type="text"
      aria-label={t('node.name')}
      defaultValue={before}
      maxLength={80}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && field.current) field.current.value = before
        if (event.key === 'Escape' || event.key === 'Enter') {
          event.preventDefault()
          backToCard()
        }
      }}
    />
  )
}
