import { useMemo } from 'react'
import { parseDocument } from '../../graph/parse-document.ts'
import type { ShippedGraph } from '../../session/types.ts'
import { useRegistry } from '../context.tsx'
import { GraphPicture } from '../graph-picture/graph-picture.tsx'
import { useText } from '../language/use-text.ts'
import styles from './start.module.css'

/** A graph that ships with the app: picture, title, what it is about. A click opens a copy. */
export function ShippedCard(props: {
  readonly graph: ShippedGraph
  /** The graph as a file, for the picture. */
  readonly file: string | undefined
  readonly onOpen: () => void
}) {
  const { graph, file } = props
  const registry = useRegistry()
  const { text } = useText()
  const document = useMemo(() => {
    const parsed = file === undefined ? undefined : parseDocument(file, registry)
    return parsed?.ok ? parsed.value.document : undefined
  }, [file, registry])
  return (
    <button type="button" className={styles.shipped} onClick={props.onOpen}>
      <span className={styles.preview}>{document && <GraphPicture document={document} />}</span>
      <span className={styles.words}>
        <strong>{text(graph.title)}</strong>
        <span>{text(graph.summary)}</span>
      </span>
    </button>
  )
}
