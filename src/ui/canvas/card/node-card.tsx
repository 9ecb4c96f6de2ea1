import type { NodeId } from '../../../graph/document/document.ts'
import { nodeTitle } from '../../../session/node-title.ts'
import { useProject } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { useSlice } from '../../base/live/use-slice.ts'
import { cx } from '../../base/theme/cx.ts'
import { signOf } from '../../base/widgets/node-sign.ts'
import { PortShape } from '../../base/widgets/port-shape.tsx'
import { cardWidth, WIDE_CARD_WIDTH } from '../../layout/card-geometry.ts'
import { ProblemNote } from '../../problems/problem-note.tsx'
import { LiveBody } from '../../views/image/card.tsx'
import { ResultBody } from '../../views/result-body.tsx'
import { TrainerBody } from '../../views/trainer/card.tsx'
import styles from './node-card.module.css'
import { NodeFoot } from './node-foot.tsx'
import { NodeParams } from './node-params.tsx'
import { NodePicture } from './node-picture.tsx'
import { TitleField } from './title-field.tsx'
import { TrainerMark } from './trainer-mark.tsx'

const PICTURED: ReadonlySet<string | undefined> = new Set(['dataset', 'data-step', 'layer'])

/** A node as a card: title, what flows, the parameters that matter, what is wrong, shape and weights. No ports. */
export function NodeCard(props: {
  readonly id: NodeId
  /** Its name is being written. */
  readonly renaming?: boolean
  readonly onRenamed?: () => void
}) {
  const { id } = props
  const project = useProject()
  const { text } = useText()
  const node = useSlice(project.document, (document) => document.nodes[id])
  const checked = useSlice(project.checked, (graph) => graph.nodes[id])
  if (!node) return null
  const definition = checked?.definition
  const kind = definition?.plan.kind
  const worst = checked?.problems.some((p) => p.severity === 'error')
    ? 'error'
    : checked?.problems[0]?.severity
  return (
    <div
      data-card=""
      className={cx(
        styles.card,
        cardWidth(definition) === WIDE_CARD_WIDTH && styles.wide,
        worst === 'error' && styles.isProblem,
        worst === 'warning' && styles.isWarning,
      )}
    >
      <div className={styles.header}>
        {kind === 'trainer' ? <TrainerMark id={id} /> : <PortShape type={signOf(definition)} />}
        {props.renaming ? (
          <TitleField id={id} onDone={props.onRenamed} />
        ) : (
          <span className={styles.title} data-title="" title={text(nodeTitle(project.checked.value, id))}>
            {text(nodeTitle(project.checked.value, id))}
          </span>
        )}
      </div>
      {checked && PICTURED.has(kind) && <NodePicture id={id} checked={checked} />}
      {checked && definition?.plan.kind === 'live' && (
        <LiveBody id={id} checked={checked} shows={definition.plan.shows} />
      )}
      {checked && kind === 'result' && <ResultBody id={id} checked={checked} />}
      {checked && definition && <NodeParams id={id} node={node} checked={checked} />}
      {checked && <ProblemNote checked={checked} />}
      {kind === 'trainer' && <TrainerBody id={id} />}
      {checked && <NodeFoot checked={checked} />}
    </div>
  )
}
