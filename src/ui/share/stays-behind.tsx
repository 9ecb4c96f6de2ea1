import { Download } from 'lucide-react'
import { nodeTitle } from '../../graph/check/node-title.ts'
import { ownDataNodes } from '../../session/files/own-data-nodes.ts'
import { useProject, useWorkspace } from '../base/context.tsx'
import { useFiles } from '../base/files/use-files.ts'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { Button } from '../base/widgets/button.tsx'
import styles from './share.module.css'

/** Says which data is not in the graph itself, and how it can be taken along. */
export function StaysBehind() {
  const project = useProject()
  const files = useFiles()
  const checked = useSignal(project.checked)
  const shipped = useSignal(useWorkspace().shipped)
  const { t, text, words } = useText()
  const nodes = ownDataNodes(checked.document, shipped.kind === 'ready' ? shipped.value : [])
  if (nodes.length === 0) return null
  const names = nodes.map((node) => text(nodeTitle(checked, node)))
  return (
    <div className={styles.note} data-warning="">
      <p>{t('link.stays-behind', { count: nodes.length, names: names.join(', ') })}</p>
      <Button onClick={() => void files.save(project.id, 'project-file')}>
        <Download size={16} />
        {words.formats['project-file'].save}
      </Button>
    </div>
  )
}
