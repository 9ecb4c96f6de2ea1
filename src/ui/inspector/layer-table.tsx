import type { CheckedGraph } from '../../graph/check/checked-graph.ts'
import { nodeTitle } from '../../graph/check/node-title.ts'
import type { NetworkValue } from '../../graph/values/port-value.ts'
import { formatShape } from '../../graph/words/format-message.ts'
import { useSelection } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { outputShape } from '../layout/output-shape.ts'
import links from '../problems/problem-list.module.css'
import styles from './inspector.module.css'

/** The network a trainer trains: every layer with its output shape and its weights, and all of them together. */
export function LayerTable(props: { readonly graph: CheckedGraph; readonly network: NetworkValue }) {
  const { graph, network } = props
  const selection = useSelection()
  const { t, text, number } = useText()
  const total = network.layers.reduce((sum, { trainable, fixed }) => sum + trainable + fixed, 0)
  return (
    <section aria-labelledby="layer-table">
      <h3 id="layer-table">{t('inspector.layers')}</h3>
      <table className={styles.layers}>
        <thead>
          <tr>
            <th scope="col">{t('inspector.layer')}</th>
            <th scope="col">{t('inspector.shape')}</th>
            <th scope="col">{t('inspector.weights')}</th>
          </tr>
        </thead>
        <tbody>
          {network.layers.map(({ node, trainable, fixed }) => {
            const checked = graph.node(node)
            const shape = checked && outputShape(checked)
            return (
              <tr key={node}>
                <th scope="row">
                  <button type="button" className={links.jump} onClick={() => selection.reveal(node)}>
                    {text(nodeTitle(graph, node))}
                  </button>
                </th>
                <td>{shape ? formatShape(shape) : '–'}</td>
                <td>{number(trainable + fixed)}</td>
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('inspector.total')}
            </th>
            <td>{number(total)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
