import type { CheckedNode } from '../../graph/checked-graph.ts'
import type { PortType, PortValue } from '../../graph/port-value.ts'
import { useText } from '../language/use-text.ts'
import { PortShape } from '../widgets/port-shape.tsx'
import { describeValue } from './describe-value.ts'
import styles from './inspector.module.css'

/** What comes in, what goes out, and how many weights the node holds and why. */
export function FlowTable({ checked }: { readonly checked: CheckedNode }) {
  const { definition, weights } = checked
  const tools = useText()
  const { t, number, language } = tools
  if (!definition) return null
  const text = definition.text[language]
  const inputs = Object.entries(definition.inputs)
  const outputs = Object.entries(definition.outputs)
  const isLayer = definition.plan.kind === 'layer'
  return (
    <section aria-label={t('inspector.flow')}>
      <dl className={styles.flow}>
        {inputs.map(([name, port]) => (
          <Row
            key={`in ${name}`}
            type={port.type}
            label={inputs.length === 1 ? t('inspector.in') : (text.inputs[name] ?? name)}
            values={[checked.inputs[name] ?? []].flat()}
          />
        ))}
        {outputs.map(([name, port]) => (
          <Row
            key={`out ${name}`}
            type={port.type}
            label={outputs.length === 1 ? t('inspector.out') : (text.outputs[name] ?? name)}
            values={[checked.outputs[name] ?? []].flat()}
          />
        ))}
        {(weights || isLayer) && (
          <div className={styles.row}>
            <dt>{t('inspector.weights')}</dt>
            <dd>
              {!weights ? (
                t('inspector.unknown')
              ) : weights.trainable + weights.fixed === 0 ? (
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
}) {
  const tools = useText()
  const described = props.values.map((value) => describeValue(value, tools))
  return (
    <div className={styles.row}>
      <dt>
        <PortShape type={props.type} size={11} />
        {props.label}
      </dt>
      <dd>
        {described.length === 0 && <span className={styles.unknown}>{tools.t('inspector.unknown')}</span>}
        {described.map(({ main, more }, index) => (
          <span key={index}>
            {main !== '' && <strong>{main}</strong>}
            {main === '' && more.length === 0 && '✓'}
            {more.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </span>
        ))}
      </dd>
    </div>
  )
}
