import type { CheckedNode } from '../../graph/checked-graph.ts'
import { useProject, useRegistry } from '../context.tsx'
import { useText } from '../language/use-text.ts'
import { cx } from '../theme/cx.ts'
import { fixLabel } from './fix-label.ts'
import { fixOperation } from './fix-operation.ts'
import styles from './node-card.module.css'

/** What is wrong with a node, in one sentence, with the button that solves it. Errors come before warnings. */
export function ProblemNote({ checked }: { readonly checked: CheckedNode }) {
  const project = useProject()
  const registry = useRegistry()
  const tools = useText()
  const { problems } = checked
  const first = problems.find((problem) => problem.severity === 'error') ?? problems[0]
  if (!first)
    return checked.status === 'waiting' ? (
      <p className={cx(styles.note, styles.waiting)}>{tools.t('node.waiting')}</p>
    ) : null
  const { fix } = first
  const changed = fix?.kind === 'set' && fix.node ? project.checked.value.nodes[fix.node] : checked
  return (
    <div className={cx(styles.note, first.severity === 'warning' && styles.warning)}>
      {tools.sentence(first, checked.definition)}
      {problems.length > 1 && (
        <span className={styles.more}>{tools.t('node.more-problems', { count: problems.length - 1 })}</span>
      )}
      {fix && (
        <button
          type="button"
          className={styles.fix}
          onClick={() =>
            project.perform({ name: 'fix', operation: fixOperation(project.checked.value, registry, first) })
          }
        >
          {fixLabel(fix, registry, tools, changed)}
        </button>
      )}
    </div>
  )
}
