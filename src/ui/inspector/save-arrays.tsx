import { Download } from 'lucide-react'
import { useState } from 'react'
import type { CheckedGraph, CheckedNode } from '../../graph/check/checked-graph.ts'
import { nodeTitle } from '../../graph/check/node-title.ts'
import type { Problem } from '../../graph/document/problem.ts'
import { fileName } from '../../session/files/file-name.ts'
import { useProject } from '../base/context.tsx'
import { download } from '../base/files/download.ts'
import { useText } from '../base/language/use-text.ts'
import { Button } from '../base/widgets/button.tsx'
import styles from './inspector.module.css'

/** Saves the data that leaves a node as a file for NumPy. */
export function SaveArrays(props: { readonly graph: CheckedGraph; readonly checked: CheckedNode }) {
  const { graph, checked } = props
  const project = useProject()
  const { t, text, language, sentence } = useText()
  const [isSaving, setSaving] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const hasData = Object.values(checked.outputs).some(({ kind }) => kind === 'data')
  if (!hasData || checked.status !== 'ready') return null
  const save = async () => {
    setSaving(true)
    const saved = await project.saveArrays(checked.id, language)
    setSaving(false)
    setProblem(saved.ok ? undefined : saved.problems[0])
    if (saved.ok) download(fileName(text(nodeTitle(graph, checked.id)), 'npz'), saved.value)
  }
  return (
    <div className={styles.saveArrays}>
      <Button disabled={isSaving} title={t('inspector.save-arrays-long')} onClick={() => void save()}>
        <Download size={15} aria-hidden /> {t(isSaving ? 'inspector.saving-arrays' : 'inspector.save-arrays')}
      </Button>
      {problem && <p role="alert">{sentence(problem)}</p>}
    </div>
  )
}
