import { Film, Images } from 'lucide-react'
import type { PicturesParameter } from '../../graph/node/parameter.ts'
import type { CollectionReference } from '../../graph/values/picture-collection.ts'
import { useFrame } from '../base/context.tsx'
import type { ControlProps } from '../base/fields/control-props.ts'
import { CLIP_FILES } from '../base/files/brought-clips.ts'
import { brought } from '../base/files/brought-files.ts'
import { chooseFiles } from '../base/files/choose-file.ts'
import { useText } from '../base/language/use-text.ts'
import { Button } from '../base/widgets/button.tsx'
import styles from './controls.module.css'

/** Says how many pictures there are, and opens the panel that gathers them. */
export function PicturesControl(props: ControlProps<PicturesParameter>) {
  const { id, node, value, describedBy, label, compact } = props
  const frame = useFrame()
  const { t, number } = useText()
  const { classes = [] } = (value ?? {}) as Partial<CollectionReference>
  const pictures = classes.reduce(
    (sum, { free, train, validation, test }) => sum + free + train + validation + test,
    0,
  )
  const words = pictures === 0 ? t('gather.open') : t('gather.open-more', { pictures })
  const opener = (
    <Button
      id={id}
      className={styles.gather}
      aria-label={`${label}: ${words}`}
      aria-describedby={describedBy}
      onClick={() => node !== undefined && frame.gather({ node })}
    >
      <Images size={14} />
      {compact && pictures > 0 ? `${number(pictures)} …` : words}
    </Button>
  )
  if (compact || props.disabled) return opener
  const chooseClips = async () => {
    const files = (await chooseFiles(CLIP_FILES)).map(brought)
    if (node !== undefined && files.length > 0) frame.gather({ node, files })
  }
  return (
    <>
      {opener}
      <Button className={styles.gather} onClick={() => void chooseClips()}>
        <Film size={14} />
        {t('frames.choose')}
      </Button>
    </>
  )
}
