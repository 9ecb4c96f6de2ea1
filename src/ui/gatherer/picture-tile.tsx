import { Check, Copy, ImageOff } from 'lucide-react'
import { memo, useEffect, useRef, useState } from 'react'
import type { CollectedPicture } from '../../graph/values/picture-collection.ts'
import { useText } from '../base/language/use-text.ts'
import styles from './picture-grid.module.css'
import type { Thumbnails } from './thumbnails.ts'

/** One picture of a class. Its place among them is said, because most of them are not on the page. */
export const PictureTile = memo(function PictureTile(props: {
  readonly id: string
  readonly picture: CollectedPicture
  readonly place: number
  readonly left: number
  readonly top: number
  readonly position: number
  readonly count: number
  readonly isSelected: boolean
  readonly isActive: boolean
  readonly isRepeated: boolean
  readonly thumbnails: Thumbnails
}) {
  const { picture, isRepeated } = props
  const { t } = useText()
  const part = picture.part && t(`gather.part.${picture.part}`)
  const said = [picture.name, part, isRepeated && t('gather.repeated')].filter(Boolean).join(', ')
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active option
    <div
      id={props.id}
      role="option"
      aria-selected={props.isSelected}
      aria-label={said}
      aria-posinset={props.position}
      aria-setsize={props.count}
      title={said}
      className={styles.tile}
      data-place={props.place}
      data-active={props.isActive || undefined}
      style={{ left: props.left, top: props.top }}
    >
      <Small content={picture.content} thumbnails={props.thumbnails} />
      {part && <span className={styles.part}>{part.slice(0, 2)}</span>}
      {isRepeated && <Copy className={styles.repeated} size={13} />}
      {props.isSelected && <Check className={styles.check} size={13} />}
    </div>
  )
})

function Small({ content, thumbnails }: { readonly content: string; readonly thumbnails: Thumbnails }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isMissing, setMissing] = useState(false)
  useEffect(() => {
    const draw = () => {
      const picture = thumbnails.get(content)
      setMissing(picture === 'missing')
      const element = canvas.current
      if (!element || picture === undefined || picture === 'missing') return
      element.width = picture.width
      element.height = picture.height
      element.getContext('2d')?.drawImage(picture, 0, 0)
    }
    draw()
    return thumbnails.get(content) === undefined ? thumbnails.want(content, draw) : undefined
  }, [content, thumbnails])
  return isMissing ? <ImageOff className={styles.missing} size={22} /> : <canvas ref={canvas} />
}
