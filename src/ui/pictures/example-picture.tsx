import { useText } from '../base/language/use-text.ts'
import styles from './example-picture.module.css'
import type { PictureColumn } from './table-picture.tsx'
import { TilePicture } from './tile-picture.tsx'
import type { Tiles } from './tiles.ts'

/** One example: a picture, or numbers with their names. */
export type ExampleLook =
  | { readonly kind: 'picture'; readonly tiles: Tiles }
  | { readonly kind: 'row'; readonly columns: readonly PictureColumn[]; readonly values: readonly number[] }

/** Names that fit beside an answer. */
const MOST_SMALL = 4

/** Draws one example. Made of spans, because it also stands inside buttons. */
export function ExamplePicture(props: {
  readonly look: ExampleLook
  /** For screen readers; empty where the words beside it say it. */
  readonly label: string
  /** The class of a picture's canvas. */
  readonly className?: string
  /** Room for every number. */
  readonly large?: boolean
}) {
  const { look, large = false } = props
  const { number } = useText()
  if (look.kind === 'picture')
    return <TilePicture tiles={look.tiles} label={props.label} className={props.className} />
  const most = large || look.values.length <= MOST_SMALL ? look.values.length : MOST_SMALL - 1
  return (
    <span className={styles.row} data-row="">
      {look.values.slice(0, most).map((value, at) => (
        <span key={at}>
          <span>{look.columns[at]?.name}</span>
          <b>
            {number(value, { maximumSignificantDigits: 5 })} {look.columns[at]?.unit}
          </b>
        </span>
      ))}
      {most < look.values.length && <span>…</span>}
    </span>
  )
}
