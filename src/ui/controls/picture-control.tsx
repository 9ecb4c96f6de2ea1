import { ImageUp } from 'lucide-react'
import { type DragEvent, useState } from 'react'
import type { Problem } from '../../graph/document/problem.ts'
import type { PictureParameter } from '../../graph/node/parameter.ts'
import { encodePicture } from '../../session/files/encode-picture.ts'
import { whenOver } from '../base/drag-over.ts'
import type { ControlProps } from '../base/fields/control-props.ts'
import { chooseFile } from '../base/files/choose-file.ts'
import { useText } from '../base/language/use-text.ts'
import { cx } from '../base/theme/cx.ts'
import controls from './controls.module.css'
import styles from './picture-control.module.css'

/** A picture of one's own: chosen, dropped on the button, or pasted while it has the focus. */
export function PictureControl(props: ControlProps<PictureParameter>) {
  const { parameter, value, disabled, onChange } = props
  const { t, sentence } = useText()
  const [refused, setRefused] = useState<Problem>()
  const [over, setOver] = useState(false)
  const take = async (file: File | undefined) => {
    if (!file || disabled) return
    const encoded = await encodePicture(file, parameter)
    setRefused(encoded.ok ? undefined : encoded.problems[0])
    if (encoded.ok) onChange(encoded.value)
  }
  return (
    <div className={styles.picture}>
      <button
        id={props.id}
        type="button"
        data-own-use
        aria-label={`${props.label}: ${t('control.choose-picture')} ${t('control.drop-picture')}`}
        className={cx(styles.choose, over && styles.over)}
        aria-describedby={props.describedBy}
        disabled={disabled}
        onClick={async () => take(await chooseFile('image/*'))}
        {...whenOver((event: DragEvent) => {
          event.preventDefault()
          setOver(true)
        })}
        onDragLeave={() => setOver(false)}
        onPaste={(event) => {
          const [file] = event.clipboardData.files
          if (!file) return
          event.preventDefault()
          void take(file)
        }}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          void take(event.dataTransfer.files[0])
        }}
      >
        {typeof value === 'string' && value !== '' && !props.compact && (
          <img alt="" src={`data:image/jpeg;base64,${value}`} />
        )}
        <ImageUp size={15} aria-hidden />
        <span>{t('control.choose-picture')}</span>
        <span className={styles.drop}>{t('control.drop-picture')}</span>
      </button>
      {refused && (
        <p className={controls.problem} role="alert">
          {sentence(refused)}
        </p>
      )}
    </div>
  )
}
