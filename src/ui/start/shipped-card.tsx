import type { ShippedGraph } from '../../session/types.ts'
import { useText } from '../base/language/use-text.ts'
import { GraphPicture } from './graph-picture.tsx'
import styles from './start.module.css'

/** A graph that ships with the app: picture, title, what it is about. A click opens a copy. */
export function ShippedCard(props: { readonly graph: ShippedGraph; readonly onOpen: () => void }) {
  const { graph } = props
  const { text } = useText()
  return (
    <button type="button" className={styles.shipped} onClick={props.onOpen}>
      <span className={styles.preview}>
        <GraphPicture document={graph.document} />
      </span>
      <span className={styles.words}>
        <strong>{text(graph.title)}</strong>
        <span>{text(graph.summary)}</span>
      </span>
    </button>
  )
}
