import { FolderOpen, Settings2 } from 'lucide-react'
import { type DragEvent, useRef, useState, useSyncExternalStore } from 'react'
import type { Json } from '../../graph/base/json.ts'
import { checkArrays } from '../../graph/node/check-arrays.ts'
import type { ArraysParameter } from '../../graph/node/parameter.ts'
import type { OwnArrays } from '../../graph/values/own-arrays.ts'
import { whenOver } from '../base/drag-over.ts'
import type { ControlProps } from '../base/fields/control-props.ts'
import { ARRAY_FILES, chooseFiles } from '../base/files/choose-file.ts'
import { useText } from '../base/language/use-text.ts'
import { lateModule } from '../base/late/late-module.ts'
import { MissingPart } from '../base/late/missing-part.tsx'
import { cx } from '../base/theme/cx.ts'
import { Dialog } from '../base/widgets/dialog.tsx'
import { ArrayList } from './array-list.tsx'
import styles from './arrays.module.css'
import { useArrays, useDroppedArrays } from './use-arrays.ts'

const NONE: OwnArrays = { files: [] }
/** Nobody needs it before arrays are there. */
const lateSettings = lateModule('arrays/array-settings', () => import('./array-settings.tsx'))

/** Arrays of one's own: chosen or dropped, and what each of them is for. On a card only the way to choose them. */
export function ArraysControl(props: ControlProps<ArraysParameter>) {
  const { value, disabled, compact, label } = props
  const { t, sentence } = useText()
  const [over, setOver] = useState(false)
  const arrays = value === undefined || checkArrays(value) ? NONE : (value as unknown as OwnArrays)
  // Files are read for a while, and something may have been chosen meanwhile.
  const newest = useRef(arrays)
  newest.current = arrays
  const change = (next: OwnArrays) => props.onChange(next as unknown as Json)
  const bringing = useArrays(() => newest.current, change)
  useDroppedArrays(!compact && !disabled, bringing.bring)
  const onDrop = (event: DragEvent) => {
    // Files of arrays have been taken on their way here.
    const isTaken = event.isDefaultPrevented()
    event.preventDefault()
    setOver(false)
    if (!disabled && !isTaken) void bringing.bring([...event.dataTransfer.files])
  }
  const { progress, unread } = bringing
  const count = arrays.files.length
  const choose =
    compact && count > 0 ? t('arrays.count', { count }) : t(compact ? 'arrays.choose-short' : 'arrays.choose')
  const said = progress ? t('arrays.reading', progress) : choose
  return (
    <div className={cx(styles.control, compact && styles.compact)}>
      <button
        id={props.id}
        type="button"
        data-own-use
        className={cx(styles.choose, over && styles.over)}
        aria-label={`${label}: ${said}`}
        aria-describedby={props.describedBy}
        disabled={disabled || progress !== undefined}
        onClick={async () => bringing.bring(await chooseFiles(ARRAY_FILES))}
        {...whenOver((event: DragEvent) => {
          event.preventDefault()
          setOver(true)
        })}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <FolderOpen size={15} aria-hidden />
        <span>{said}</span>
        {!compact && <span className={styles.drop}>{t('control.drop-picture')}</span>}
      </button>
      {!compact && unread.length > 0 && (
        <ul className={styles.unread} role="alert">
          {unread.map(({ path, problem }) => (
            <li key={path}>
              {path !== '' && <strong>{path}</strong>} {sentence(problem)}
            </li>
          ))}
        </ul>
      )}
      {!compact && count > 0 && (
        <>
          <ArrayList arrays={arrays} disabled={disabled} onChange={change} />
          <button type="button" className={styles.more} onClick={() => bringing.setOpen(true)}>
            <Settings2 size={13} aria-hidden /> {t('arrays.settings')}
          </button>
        </>
      )}
      <Dialog title={t('arrays.title')} open={bringing.isOpen} onClose={() => bringing.setOpen(false)}>
        <Settings arrays={arrays} disabled={disabled} onChange={change} />
      </Dialog>
    </div>
  )
}

function Settings(props: {
  readonly arrays: OwnArrays
  readonly disabled: boolean
  readonly onChange: (arrays: OwnArrays) => void
}) {
  const state = useSyncExternalStore(lateSettings.subscribe, lateSettings.state)
  if (state.kind === 'unloaded') void lateSettings.load()
  if (state.kind === 'failed')
    return (
      <MissingPart failure={state.failure} retry={lateSettings.load} onClose={lateSettings.forgetFailure} />
    )
  return state.kind === 'ready' ? <state.module.ArraySettings {...props} /> : null
}
