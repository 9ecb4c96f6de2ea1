import type { ShippedGraph } from '../../session/types.ts'
import { useText } from '../base/language/use-text.ts'
import { ShippedCard } from './shipped-card.tsx'
import { SHIPPED_TOPICS } from './shipped-topics.ts'
import styles from './start.module.css'

/** The graphs that ship with the app, topic by topic. */
export function ShippedList(props: {
  readonly graphs: readonly ShippedGraph[]
  readonly onOpen: (name: string) => void
}) {
  const { t } = useText()
  const byName = new Map(props.graphs.map((graph) => [graph.name, graph]))
  return SHIPPED_TOPICS.map(({ topic, graphs }) => (
    <section key={topic} aria-labelledby={`topic-${topic}`} className={styles.topic}>
      <h3 id={`topic-${topic}`}>{t(`start.topic.${topic}`)}</h3>
      <p>{t(`start.topic.${topic}.about`)}</p>
      <div className={styles.shippedList}>
        {graphs.map((name) => {
          const graph = byName.get(name)
          return graph && <ShippedCard key={name} graph={graph} onOpen={() => props.onOpen(name)} />
        })}
      </div>
    </section>
  ))
}
