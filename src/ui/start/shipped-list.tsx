import { Search } from 'lucide-react'
import { useState } from 'react'
import type { Text } from '../../graph/base/text.ts'
import type { ShippedGraph } from '../../session/shipped-graph.ts'
import { writeAddress } from '../base/address/address.ts'
import { useWorkspace } from '../base/context.tsx'
import { plainText } from '../base/language/plain-text.ts'
import { useText } from '../base/language/use-text.ts'
import { NoticeLine } from '../base/notices/notice-strip.tsx'
import { useSignal } from '../base/signals/use-signal.ts'
import { GraphPicture } from './graph-picture.tsx'
import styles from './shipped.module.css'
import { FIRST_STEPS, type Level, SHIPPED_TOPICS, type Topic } from './shipped-topics.ts'
import type { Sketch } from './sketch/sketch.ts'
import { SketchPicture } from './sketch/sketch-picture.tsx'
import { useSketches } from './sketch/use-sketches.ts'

/** The graphs that ship with the app, topic by topic; empty cards keep their places until they have been loaded. */
export function ShippedList() {
  const workspace = useWorkspace()
  const shipped = useSignal(workspace.shipped)
  const sketches = useSketches()
  const [topic, setTopic] = useState<Topic>()
  const [query, setQuery] = useState('')
  const { t, sentence } = useText()
  if (shipped.kind === 'failed') {
    const again = { label: t('late.again'), perform: () => void workspace.loadAhead() }
    return (
      <>
        <h2 id="examples">{t('start.examples')}</h2>
        {shipped.problems.map((problem) => (
          <NoticeLine key={problem.code} severity="error" action={again}>
            {sentence(problem)}
          </NoticeLine>
        ))}
      </>
    )
  }
  const byName = new Map((shipped.kind === 'ready' ? shipped.value : []).map((graph) => [graph.name, graph]))
  const isWanted = (name: string) => {
    const graph = byName.get(name)
    return query.trim() === '' || (graph !== undefined && answers(graph, query))
  }
  const shown = SHIPPED_TOPICS.filter((each) => topic === undefined || each.topic === topic)
    .map((each) => ({ ...each, graphs: each.graphs.filter(({ graph }) => isWanted(graph)) }))
    .filter(({ graphs }) => graphs.length > 0)
  return (
    <>
      <div className={styles.head}>
        <h2 id="examples">{t('start.examples')}</h2>
        <label className={styles.search}>
          <Search size={16} aria-hidden="true" />
          <input
            type="search"
            value={query}
            placeholder={t('start.search')}
            aria-label={t('start.search')}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        </label>
      </div>
      <FirstSteps graphs={byName} />
      <TopicChips topic={topic} onTopic={setTopic} />
      {shown.map((each) => (
        <section key={each.topic} aria-labelledby={`topic-${each.topic}`} className={styles.topic}>
          <h3 id={`topic-${each.topic}`}>{t(`start.topic.${each.topic}`)}</h3>
          <p>{t(`start.topic.${each.topic}.about`)}</p>
          <div className={styles.list}>
            {each.graphs.map(({ graph: name, level, minutes }) => {
              const graph = byName.get(name)
              if (!graph)
                return shipped.kind === 'loading' && <span key={name} className={styles.card} data-empty />
              const sketch = sketches && (sketches[name] ?? 'missing')
              return <ShippedCard key={name} graph={graph} sketch={sketch} level={level} minutes={minutes} />
            })}
          </div>
        </section>
      ))}
      <p role="status" className={styles.none}>
        {shown.length === 0 && t('start.search-none', { query: query.trim() })}
      </p>
    </>
  )
}

/** Whether a graph has every word of a query in its title or summary, in any language. */
function answers({ title, summary }: ShippedGraph, query: string): boolean {
  const said = plainText([title, summary].flatMap(everyLanguage).join(' '))
  return plainText(query)
    .split(/\s+/)
    .every((word) => said.includes(word))
}

const everyLanguage = (text: Text): readonly string[] =>
  typeof text === 'string' ? [text] : Object.values(text)

/** Where somebody begins who is here for the first time. */
function FirstSteps({ graphs }: { readonly graphs: ReadonlyMap<string, ShippedGraph> }) {
  const { t, text } = useText()
  return (
    <nav aria-label={t('start.first-steps')} className={styles.steps}>
      <strong>{t('start.first-steps')}</strong>
      <ol>
        {FIRST_STEPS.map((name) => (
          <li key={name}>
            <a href={writeAddress({ place: { kind: 'shipped', name } })}>
              {text(graphs.get(name)?.title ?? '')}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function TopicChips(props: {
  readonly topic: Topic | undefined
  readonly onTopic: (topic: Topic | undefined) => void
}) {
  const { t } = useText()
  const topics = [undefined, ...SHIPPED_TOPICS.map(({ topic }) => topic)]
  return (
    <fieldset className={styles.chips} aria-label={t('start.topics')}>
      {topics.map((topic) => (
        <button
          key={topic ?? 'all'}
          type="button"
          aria-pressed={props.topic === topic}
          onClick={() => props.onTopic(topic)}
        >
          {topic ? t(`start.topic.${topic}`) : t('start.topic.all')}
        </button>
      ))}
    </fieldset>
  )
}

/** A graph that ships with the app: picture, title, what it is about. A click opens a copy. */
function ShippedCard(props: {
  readonly graph: ShippedGraph
  /** Nothing while it comes. */
  readonly sketch: Sketch | 'missing' | undefined
  readonly level: Level
  readonly minutes: number
}) {
  const { graph, sketch } = props
  const { t, text } = useText()
  return (
    <a className={styles.card} href={writeAddress({ place: { kind: 'shipped', name: graph.name } })}>
      <span className={styles.preview}>
        {sketch === 'missing' && <GraphPicture document={graph.document} />}
        {typeof sketch === 'object' && <SketchPicture sketch={sketch} />}
      </span>
      <span className={styles.words}>
        <strong>{text(graph.title)}</strong>
        <span>{text(graph.summary)}</span>
        <span className={styles.facts}>
          <span className={styles.level} data-level={props.level}>
            {t(`start.level.${props.level}`)}
          </span>
          <span>{t('start.minutes', { minutes: props.minutes })}</span>
        </span>
      </span>
    </a>
  )
}
