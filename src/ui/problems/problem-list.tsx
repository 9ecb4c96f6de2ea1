import { CircleAlert, TriangleAlert } from 'lucide-react'
import type { Problem } from '../../graph/document/problem.ts'
import { nodeTitle } from '../../session/base/node-title.ts'
import { useProject, useReadOnly, useSelection } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { Button } from '../base/widgets/button.tsx'
import { fixLabel } from './fix-label.ts'
import styles from './problem-list.module.css'
import { useFix } from './use-fix.ts'

/** Problems in plain words with their fix. `jump` names the node and goes there. */
export function ProblemList(props: { readonly problems: readonly Problem[]; readonly jump?: boolean }) {
  const project = useProject()
  const selection = useSelection()
  const checked = useSignal(project.checked)
  const readOnly = useReadOnly()
  const tools = useText()
  const fix = useFix()
  const { t, text, sentence } = tools
  return (
    <ul className={styles.problems} aria-label={t('inspector.problems')}>
      {props.problems.map((problem, index) => {
        const node = problem.node
        const definition = node ? checked.nodes[node]?.definition : undefined
        const changed = problem.fix?.kind === 'set' && problem.fix.node ? problem.fix.node : node
        const Icon = problem.severity === 'error' ? CircleAlert : TriangleAlert
        return (
          <li key={`${node}/${problem.code}/${index}`} data-severity={problem.severity}>
            <Icon size={15} aria-hidden="true" />
            <div>
              {props.jump && node && (
                <button
                  type="button"
                  className={styles.jump}
                  aria-label={t('inspector.go-to', { title: text(nodeTitle(checked, node)) })}
                  onClick={() => selection.reveal(node)}
                >
                  {text(nodeTitle(checked, node))}
                </button>
              )}
              <p>{sentence(problem, definition)}</p>
              {problem.fix && !readOnly && (
                <Button kind="plain" className={styles.fix} onClick={() => fix(problem)}>
                  {fixLabel(problem.fix, tools, changed ? checked.nodes[changed] : undefined)}
                </Button>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
