import type { CheckedNode } from '../../graph/check/checked-graph.ts'
import type { Problem } from '../../graph/document/problem.ts'
import { useProject, useReadOnly, useRegistry } from '../base/context.tsx'
import { keepFocus } from '../base/keys/keep-focus.ts'
import { useText } from '../base/language/use-text.ts'
import { useSliceLater } from '../base/signals/use-slice.ts'
import { cx } from '../base/theme/cx.ts'
import styles from '../base/widgets/note.module.css'
import { fixText } from './fix-label.ts'
import { useFix } from './use-fix.ts'

/**
 * What is wrong with a node, in one sentence, with the button that solves it. Errors come before warnings, and those
 * that are intended are told by their reason, after everything else.
 */
export function ProblemNote({ checked }: { readonly checked: CheckedNode }) {
  const { t } = useText()
  const problems = checked.problems.filter(({ intended }) => intended === undefined)
  const [meant] = checked.problems.flatMap(({ intended }) => intended ?? [])
  const first = problems.find((problem) => problem.severity === 'error') ?? problems[0]
  if (!first && meant !== undefined)
    return <p className={cx(styles.note, styles.waiting)}>{t('node.intended', { reason: meant })}</p>
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
  const solve = useFix()
  // What would help hangs on the rest of the graph, too, all of which is looked through for it.
  const label = useSliceLater(project.checked, (graph) => fixText(graph, registry, problem, tools))
  return (
    <div className={cx(styles.note, problem.severity === 'warning' && styles.warning)}>
      {tools.sentence(problem, checked?.definition)}
      {more > 0 && <span className={styles.more}>{tools.t('node.more-problems', { count: more })}</span>}
      {label !== undefined && !readOnly && (
        <button
          type="button"
          className={styles.fix}
          data-fix=""
          onClick={(event) => {
            keepFocus(event.currentTarget)
            solve(problem)
          }}
        >
          {label}
        </button>
      )}
    </div>
  )
}
