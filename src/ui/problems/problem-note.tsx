import type { CheckedNode } from '../../graph/check/checked-graph.ts'
import type { Problem } from '../../graph/document/problem.ts'
import { useProject, useReadOnly, useRegistry } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { cx } from '../base/theme/cx.ts'
import styles from '../base/widgets/note.module.css'
import { fixLabel } from './fix-label.ts'
import { fixOperation } from './fix-operation.ts'

/** What is wrong with a node, in one sentence, with the button that solves it. Errors come before warnings. */
export function ProblemNote({ checked }: { readonly checked: CheckedNode }) {
  const { t } = useText()
  const { problems } = checked
  const first = problems.find((problem) => problem.severity === 'error') ?? problems[0]
  if (first) return <ProblemSentence problem={first} checked={checked} more={problems.length - 1} />
  return checked.status === 'waiting' ? (
    <p className={cx(styles.note, styles.waiting)}>{t('node.waiting')}</p>
  ) : null
}

/** One problem in words, with the button of its fix. */
export function ProblemSentence(props: {
  readonly problem: Problem
  /** The node it stands at. */
  readonly checked: CheckedNode | undefined
  /** How many others there are. */
  readonly more?: number
}) {
  const { problem, checked, more = 0 } = props
  const project = useProject()
  const registry = useRegistry()
  const tools = useText()
  const readOnly = useReadOnly()
  const { fix } = problem
  const changed = fix?.kind === 'set' && fix.node ? project.checked.value.nodes[fix.node] : checked
  const solve = () =>
    project.perform({ name: 'fix', operation: fixOperation(project.checked.value, registry, problem) })
  return (
    <div className={cx(styles.note, problem.severity === 'warning' && styles.warning)}>
      {tools.sentence(problem, checked?.definition)}
      {more > 0 && <span className={styles.more}>{tools.t('node.more-problems', { count: more })}</span>}
      {fix && !readOnly && (
        <button type="button" className={styles.fix} onClick={solve}>
          {fixLabel(fix, tools, changed)}
        </button>
      )}
    </div>
  )
}
