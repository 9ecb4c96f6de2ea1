import type { CheckedGraph } from '../../graph/check/checked-graph.ts'
import { nodeTitle } from '../../graph/check/node-title.ts'
import type { NodeId } from '../../graph/document/document.ts'
import { wiringOf } from '../../graph/document/wiring.ts'
import type { PortType, PortValue } from '../../graph/values/port-value.ts'
import { useText } from '../base/language/use-text.ts'
import { PortShape } from '../base/widgets/port-shape.tsx'
import { describeValue } from './describe-value.ts'
import styles from './inspector.module.css'

/** What comes in, what goes out, and how many weights the node holds and why. */
export function FlowTable({ graph, id }: { readonly graph: CheckedGraph; readonly id: NodeId }) {
  const { t, text, number, node } = useText()
  const checked = graph.node(id)
  if (!checked?.definition) return null
  const { definition, weights } = checked
  const words = node(definition.type)
  const inputs = Object.entries(definition.inputs)
  const outputs = Object.entries(definition.outputs)
  const isLayer = definition.plan.kind === 'layer'
  const sources = (port: string) =>
    wiringOf(graph.document)
      .into(id, port)
      .map(([, { from }]) => from[0])
  return (
    <section aria-label={t('inspector.flow')}>
      <dl className={styles.flow}>
        {inputs.map(([name, port]) => {
          const wired = sources(name)
          return (
            <Row
              key={`in ${name}`}
              type={port.type}
              label={inputs.length === 1 ? t('inspector.in') : (words?.inputs[name] ?? name)}
              values={[checked.inputs[name] ?? []].flat()}
              from={wired.map((source) => text(nodeTitle(graph, source)))}
              missing={t(wired.length === 0 ? 'inspector.unwired' : 'inspector.unknown')}
            />
          )
        })}
        {outputs.map(([name, port]) => (
          <Row
            key={`out ${name}`}
            type={port.type}
            label={outputs.length === 1 ? t('inspector.out') : (words?.outputs[name] ?? name)}
            values={[checked.outputs[name] ?? []].flat()}
            from={[text(nodeTitle(graph, id))]}
            missing={t('inspector.unknown')}
          />
        ))}
        {(weights || isLayer) && (
          <div className={styles.row}>
            <dt>{t('inspector.weights')}</dt>
            <dd>
              {!weights && checked.status !== 'ready' ? (
                t('inspector.unknown')
              ) : !weights || weights.trainable + weights.fixed === 0 ? (
                t('inspector.no-weights')
              ) : (
                <>
                  <strong>{number(weights.trainable + weights.fixed)}</strong>
                  {weights.formula !== '' && ` = ${weights.formula}`}
                  {weights.fixed > 0 && <span>{t('inspector.weights-fixed', { count: weights.fixed })}</span>}
                </>
              )}
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}

function Row(props: {
  readonly type: PortType
  readonly label: string
  readonly values: readonly PortValue[]
  /** Titles of the nodes the values come from. */
  readonly from: readonly string[]
  readonly missing: string
}) {
  const tools = useText()
  return (
    <div className={styles.row}>
      <dt>
        <PortShape type={props.type} size={11} />
        {props.label}
      </dt>
      <dd>
        {props.values.length === 0 && <span className={styles.unknown}>{props.missing}</span>}
        {props.values.map((value, index) => {
          const { main, more } = describeValue(value, tools)
          return (
            <span key={index}>
              <strong>{main ?? props.from[index]}</strong>
              {more.map((line) => (
                <span key={line}>{line}</span>
              ))}
            </span>
          )
        })}
      </dd>
    </div>
  )
}
