import { type ReactNode, useMemo } from 'react'
import type { NodeId } from '../../../graph/document/document.ts'
import type { Target } from '../../../graph/values/port-value.ts'
import { useProject } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { useSlice } from '../../base/signals/use-slice.ts'
import type { ShownEvaluation } from '../../pictures/picture-types.ts'
import { StaleNote } from '../../trainers/stale-note.tsx'
import { classNames, targetAt } from './class-names.ts'
import { useNothingYet } from './nothing-yet.ts'
import { useEvaluation } from './use-evaluation.ts'
import styles from './view.module.css'

export interface Measurement {
  readonly shown: ShownEvaluation
  /** What the classes are called; none where numbers are predicted. */
  readonly names: readonly string[]
  /** What is asked for, where it is known. */
  readonly target: Target | undefined
}

/** A view of what was measured after training; before that it says why there is nothing to see. */
export function Measured(props: {
  readonly id: NodeId
  readonly fill?: boolean
  readonly children: (measurement: Measurement) => ReactNode
}) {
  const { id } = props
  const project = useProject()
  const shown = useEvaluation(id)
  const nothing = useNothingYet(id)
  const target = useSlice(project.checked, (graph) => targetAt(graph, id))
  const tools = useText()
  const names = useMemo(
    () => (shown ? classNames(shown, target, tools) : []),
    [shown?.evaluation, shown?.data, target, tools],
  )
  if (!shown) return <p className={styles.muted}>{nothing}</p>
  return (
    <section className={props.fill ? styles.filled : styles.result} aria-label={tools.t('results.result')}>
      <StaleNote run={shown.run} />
      {props.children({ shown, names, target })}
    </section>
  )
}
