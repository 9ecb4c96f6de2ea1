import { memo } from 'react'
import type { NodeId } from '../../../graph/document/document.ts'
import type { NodeDefinition } from '../../../graph/node/define-node.ts'
import { useProject } from '../../base/context.tsx'
import { useSlice } from '../../base/signals/use-slice.ts'
import { NodeMark } from '../../base/widgets/node-mark.tsx'
import { RunMark } from '../../trainers/run-mark.tsx'
import { orderedTrainers, runLook } from '../../trainers/run-palette.ts'
import { EnlargeButton } from '../../views/enlarge-button.tsx'
import styles from './node-card.module.css'
import { TitleField } from './title-field.tsx'

/** The first line of a card: its sign and its name. Not drawn again when only what flows through the node changes. */
export const CardHeader = memo(function CardHeader(props: {
  readonly id: NodeId
  readonly definition: NodeDefinition | undefined
  readonly title: string
  /** Its name is being written. */
  readonly renaming?: boolean | undefined
  readonly onRenamed?: (() => void) | undefined
  /** There is more to see of it at large. */
  readonly canEnlarge: boolean
  /** Loads what will be seen then. */
  readonly ahead?: (() => void) | undefined
}) {
  const { id, definition, title, renaming } = props
  return (
    <div className={styles.header}>
      <NodeMark definition={definition} />
      {renaming ? (
        <TitleField id={id} onDone={props.onRenamed} />
      ) : (
        <span className={styles.title} data-title="" title={title}>
          {title}
        </span>
      )}
      {definition?.plan.kind === 'trainer' && <TrainerMark id={id} />}
      {props.canEnlarge && !renaming && (
        <EnlargeButton what={{ node: id }} size={13} className={styles.enlarge} ahead={props.ahead} />
      )}
    </div>
  )
})

/** The sign of a trainer's run, the same as in every curve and table. */
function TrainerMark({ id }: { readonly id: NodeId }) {
  const place = useSlice(useProject().checked, (graph) => orderedTrainers(graph).indexOf(id))
  return <RunMark look={runLook(Math.max(0, place))} size={12} />
}
