import type { Problem } from '../../graph/document/problem.ts'
import { useProject } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { ProblemItem } from './problem-item.tsx'
import styles from './problem-list.module.css'

/** Problems in plain words with their fix, those that are intended last. `jump` names the node and goes there. */
export function ProblemList(props: { readonly problems: readonly Problem[]; readonly jump?: boolean }) {
  const checked = useSignal(useProject().checked)
  const { t } = useText()
  const isMeant = ({ intended }: Problem) => Number(intended !== undefined)
  const problems = props.problems.toSorted((a, b) => isMeant(a) - isMeant(b))
  return (
    <ul className={styles.problems} aria-label={t('inspector.problems')}>
      {problems.map((problem, index) => (
        <ProblemItem
          key={`${problem.node}/${problem.code}/${index}`}
          problem={problem}
          graph={checked}
          jump={props.jump}
        />
      ))}
    </ul>
  )
}
