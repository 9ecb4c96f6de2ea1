import { useRegistry } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { NodeMark } from '../base/widgets/node-mark.tsx'
import type { GlossaryEntry } from '../messages/glossary-entry.ts'
import styles from './words.module.css'
import type { Word } from './words.ts'

/** A word and what it means, with its other names and, where wanted, its nodes. Stands in a `dl`. */
export function WordEntry(props: { readonly word: Word; readonly nodes?: boolean }) {
  const registry = useRegistry()
  const { t, node, words } = useText()
  const { word, meaning, also = [] } = words.glossary[props.word.id] as GlossaryEntry
  return (
    <div className={styles.entry}>
      <dt>
        {word}
        {also.length > 0 && <span>{t('words.also', { names: also.join(', ') })}</span>}
      </dt>
      <dd>{meaning}</dd>
      {props.nodes && (
        <dd className={styles.nodes}>
          <span className="visually-hidden">{t('words.nodes')}</span>
          {props.word.nodes.flatMap((type) => {
            const definition = registry.get(type)
            return definition
              ? [
                  <span key={type} className={styles.node}>
                    <NodeMark definition={definition} />
                    {node(type)?.title ?? type}
                  </span>,
                ]
              : []
          })}
        </dd>
      )}
    </div>
  )
}
