import type { ShippedGraph } from '../../session/types.ts'
import { writeAddress } from '../base/address/address.ts'
import { useWorkspace } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { NoticeLine } from '../base/notices/notice-strip.tsx'
import { useSignal } from '../base/signals/use-signal.ts'
import { GraphPicture } from './graph-picture.tsx'
import { SHIPPED_TOPICS } from './shipped-topics.ts'
import styles from './start.module.css'

/** The graphs that ship with the app, topic by topic; empty cards keep their places until they have been loaded. */
export function ShippedList() {
  const workspace = useWorkspace()
  const shipped = useSignal(workspace.shipped)
  const { t, sentence } = useText()
  if (shipped.kind === 'failed') {
    const again = { label: t('late.again'), perform: () => void workspace.loadAhead() }
    return shipped.problems.map((problem) => (
      <NoticeLine key={problem.code} severity="error" action={again}>
        {sentence(problem)}
      </NoticeLine>
    ))
  }
  const graphs = shipped.kind === 'ready' ? shipped.value : []
  const byName = new Map(graphs.map((graph) => [graph.name, graph]))
  return SHIPPED_TOPICS.map(({ topic, graphs: names }) => (
    <section key={topic} aria-labelledby={`topic-${topic}`} className={styles.topic}>
      <h3 id={`topic-${topic}`}>{t(`start.topic.${topic}`)}</h3>
      <p>{t(`start.topic.${topic}.about`)}</p>
      <div className={styles.shippedList}>
        {names.map((name) => {
          const graph = byName.get(name)
          if (graph) return <ShippedCard key={name} graph={graph} />
          return shipped.kind === 'loading' && <span key={name} className={styles.shipped} data-empty />
        })}
      </div>
    </section>
  ))
}

/** A graph that ships with the app: picture, title, what it is about. A click opens a copy. */
function ShippedCard({ graph }: { readonly graph: ShippedGraph }) {
  const { text } = useText()
  return (
    <a className={styles.shipped} href={writeAddress({ place: { kind: 'shipped', name: graph.name } })}>
      <span className={styles.preview}>
        <GraphPicture document={graph.document} />
      </span>
      <span className={styles.words}>
        <strong>{text(graph.title)}</strong>
        <span>{text(graph.summary)}</span>
      </span>
    </a>
  )
}
