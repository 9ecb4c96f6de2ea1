import { Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CheckedNode } from '../../graph/check/checked-graph.ts'
import { nodeTitle } from '../../graph/check/node-title.ts'
import type { NodeId } from '../../graph/document/document.ts'
import type { NetworkValue, PortValue } from '../../graph/values/port-value.ts'
import { useFrame, useProject, useReadOnly } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { Button } from '../base/widgets/button.tsx'
import { Hint } from '../base/widgets/hint.tsx'
import { NodeMark } from '../base/widgets/node-mark.tsx'
import { ProblemList } from '../problems/problem-list.tsx'
import { EnlargeButton } from '../views/enlarge-button.tsx'
import { LargeView } from '../views/large-view.tsx'
import { showsDraws } from '../views/samples/samples-picture.tsx'
import { RunState } from '../views/trainer/run-state.tsx'
import { isWorthEnlarging } from '../views/views.ts'
import { FindRate } from './find-rate.tsx'
import { FlowTable } from './flow-table.tsx'
import styles from './inspector.module.css'
import { LabelField } from './label-field.tsx'
import { LayerTable } from './layer-table.tsx'
import { ParameterList } from './parameter-list.tsx'
import { SaveArrays } from './save-arrays.tsx'
import { TakeNetwork } from './take-network.tsx'

const LONGEST_LABEL = 60

/** Everything about one node. */
export function NodePanel(props: { readonly id: NodeId; readonly fold?: ReactNode }) {
  const { id } = props
  const project = useProject()
  const graph = useSignal(project.checked)
  const readOnly = useReadOnly()
  const showsResults = useSignal(useFrame().showsResults)
  const tools = useText()
  const { t, text, sentence } = tools
  const node = graph.document.nodes[id]
  const checked = graph.node(id)
  if (!node || !checked) return null
  const { definition } = checked
  const words = definition && tools.node(definition.type)
  const isElsewhere = showsResults && isWorthEnlarging(checked) && definition?.plan.kind !== 'optimizer'
  const pictures = isElsewhere ? undefined : placeOfPictures(checked)
  const elsewhere = checked.problems.filter(
    ({ param, intended }) => intended !== undefined || !param || !definition?.params[param],
  )
  const network = definition?.plan.kind === 'trainer' ? networkOf(checked.inputs) : undefined
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <NodeMark definition={definition} />
        <h2>{text(nodeTitle(graph, id))}</h2>
        {!readOnly && (
          <Hint text={t('inspector.delete')}>
            <Button
              kind="icon"
              aria-label={t('inspector.delete')}
              onClick={() => project.perform({ name: 'remove', operation: { kind: 'remove-node', id } })}
            >
              <Trash2 size={15} />
            </Button>
          </Hint>
        )}
        {isWorthEnlarging(checked) && <EnlargeButton what={{ node: id }} />}
        {props.fold}
      </header>
      <div className={styles.scroll} data-keeps-focus="" tabIndex={-1}>
        <p className={styles.summary}>
          {words ? words.summary : t('inspector.unknown-type', { type: node.type })}
        </p>
        {elsewhere.length > 0 && <ProblemList problems={elsewhere} />}
        {checked.status === 'waiting' && <p className={styles.waiting}>{t('inspector.waiting')}</p>}
        {pictures === 'above' && <LargeView node={id} />}
        <ParameterList key={id} id={id} node={node} checked={checked} />
        {pictures === 'first' && <LargeView node={id} />}
        {isElsewhere && definition?.plan.kind === 'trainer' && <RunState id={id} checked={checked} />}
        <FlowTable graph={graph} id={id} />
        {definition?.plan.kind === 'trainer' && <TakeNetwork id={id} />}
        {definition?.plan.kind === 'trainer' && <FindRate id={id} />}
        <SaveArrays key={`${id} arrays`} graph={graph} checked={checked} />
        {checked.facts.length > 0 && (
          <ul className={styles.facts} aria-label={t('inspector.facts')}>
            {checked.facts.map((fact) => (
              <li key={fact.code}>{sentence(fact, definition)}</li>
            ))}
          </ul>
        )}
        {network && network.layers.length > 0 && <LayerTable graph={graph} network={network} />}
        {pictures === 'last' && <LargeView node={id} />}
        {words && <HelpText text={words.help} />}
        <LabelField
          key={`${id} label`}
          label={t('inspector.label')}
          value={node.label === undefined ? '' : text(node.label)}
          placeholder={words?.title}
          maxLength={LONGEST_LABEL}
          disabled={readOnly}
          onChange={(label) =>
            project.perform({
              name: 'rename-node',
              operation: { kind: 'set-label', id, label: label === '' ? undefined : label },
            })
          }
        />
      </div>
    </div>
  )
}

function networkOf(inputs: Readonly<Record<string, unknown>>): NetworkValue | undefined {
  return (Object.values(inputs).flat() as (PortValue | undefined)[]).find(
    (value) => value?.kind === 'network',
  )
}

/**
 * Where the pictures stand: above the parameters where they follow the sliders, before what flows where they are what
 * one came for.
 */
function placeOfPictures(checked: CheckedNode): 'above' | 'first' | 'last' {
  const kind = checked.definition?.plan.kind
  if (showsDraws(checked) || kind === 'schedule') return 'above'
  return kind === 'result' || kind === 'trainer' || kind === 'experiment' ? 'first' : 'last'
}

/** A node type's help: paragraphs between blank lines, folded until wanted. */
function HelpText({ text }: { readonly text: string }) {
  const { t } = useText()
  return (
    <details className={styles.help}>
      <summary>{t('inspector.help')}</summary>
      {text.split(/\n\s*\n/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </details>
  )
}
