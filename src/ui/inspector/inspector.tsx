import type { ReactNode } from 'react'
import { useProject, useReadOnly, useSelection } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { Button } from '../base/widgets/button.tsx'
import { GraphPanel } from './graph-panel.tsx'
import styles from './inspector.module.css'
import { NodePanel } from './node-panel.tsx'

/** What is selected, in full: one node, several, or the experiment as a whole. */
export function Inspector(props: { readonly fold?: ReactNode }) {
  const project = useProject()
  const selected = useSignal(useSelection())
  const readOnly = useReadOnly()
  const { t } = useText()
  const [first] = selected.nodes
  if (first === undefined) return <GraphPanel fold={props.fold} />
  if (selected.nodes.size === 1) return <NodePanel id={first} fold={props.fold} />
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <h2>{t('inspector.many', { count: selected.nodes.size })}</h2>
        {props.fold}
      </header>
      <div className={styles.scroll}>
        <p className={styles.summary}>{t('inspector.many-hint')}</p>
        <Button
          kind="plain"
          disabled={readOnly}
          onClick={() =>
            project.perform({
              name: 'remove',
              operation: {
                kind: 'batch',
                operations: [...selected.nodes].map((id) => ({ kind: 'remove-node', id })),
              },
            })
          }
        >
          {t('inspector.delete')}
        </Button>
      </div>
    </div>
  )
}
