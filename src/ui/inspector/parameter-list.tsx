import type { Json } from '../../graph/base/json.ts'
import type { CheckedNode } from '../../graph/check/checked-graph.ts'
import type { GraphNode, NodeId } from '../../graph/document/document.ts'
import { counts } from '../../graph/node/resolve-params.ts'
import { setParam } from '../../graph/node/set-param.ts'
import { useProject, useReadOnly, useSetting } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { arrivingClasses } from '../controls/arriving-classes.ts'
import { ParameterControl } from '../controls/parameter-control.tsx'
import { useFix } from '../problems/use-fix.ts'
import styles from './inspector.module.css'

/** Every parameter that means something now, with its hint, its problem and the way back to the default. */
export function ParameterList(props: {
  readonly id: NodeId
  readonly node: GraphNode
  readonly checked: CheckedNode
}) {
  const { id, node, checked } = props
  const { definition } = checked
  const project = useProject()
  const readOnly = useReadOnly()
  const [explain, setExplain] = useSetting('explain-parameters', false)
  const { t } = useText()
  const fix = useFix()
  const shown = Object.entries(definition?.params ?? {}).filter(
    ([, parameter]) => !parameter.inView && (parameter.shown?.(checked.params) ?? true),
  )
  if (!definition || shown.length === 0) return null
  const set = (param: string, value: Json | undefined) =>
    project.perform({
      name: 'set-param',
      operation: setParam(definition, [id, node], param, value),
      mergeKey: `${id}/${param}`,
    })
  return (
    <section aria-labelledby={`${id}-parameters`}>
      <header className={styles.sectionHead}>
        <h3 id={`${id}-parameters`}>{t('inspector.parameters')}</h3>
        <button
          type="button"
          className={styles.explain}
          aria-pressed={explain}
          onClick={() => setExplain(!explain)}
        >
          {t('inspector.explain')}
        </button>
      </header>
      <div className={styles.parameters}>
        {shown.map(([name, parameter]) => {
          const isSet = Object.hasOwn(node.params, name) && counts(parameter, checked.params)
          const problem = checked.problems.find((each) => each.param === name && each.intended === undefined)
          return (
            <ParameterControl
              key={name}
              node={id}
              definition={definition}
              name={name}
              classNames={arrivingClasses(checked, name)}
              value={isSet ? node.params[name] : checked.params[name]}
              problem={problem}
              disabled={readOnly}
              explain={explain}
              onChange={(value) => set(name, value)}
              onReset={isSet ? () => set(name, undefined) : undefined}
              onFix={problem?.fix ? () => fix(problem) : undefined}
            />
          )
        })}
      </div>
    </section>
  )
}
