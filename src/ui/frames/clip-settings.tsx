import { useId } from 'react'
import type { Part } from '../../graph/values/port-value.ts'
import { download } from '../base/files/download.ts'
import { useText } from '../base/language/use-text.ts'
import { Button } from '../base/widgets/button.tsx'
import { Segments } from '../base/widgets/segments.tsx'
import { NumberField } from '../controls/number-field.tsx'
import styles from './frames.module.css'
import type { Clip, FrameChoice, Square } from './own-types.ts'
import { TakingLine } from './taking-line.tsx'
import type { useTaking } from './use-taking.ts'

export interface Settings {
  readonly by: 'count' | 'step'
  readonly count: number
  readonly step: number
  readonly sharpest: boolean
  readonly className: string
  readonly part: Part | ''
}

const MOST = 5000
const PARTS = ['', 'train', 'validation', 'test'] as const

/** Which frames, into which class, and the buttons that take them. */
export function ClipSettings(props: {
  readonly clip: Clip
  readonly settings: Settings
  readonly onChange: (change: Partial<Settings>) => void
  readonly classes: readonly string[]
  readonly expected: number
  readonly choice: FrameChoice
  readonly square: Square
  readonly taking: ReturnType<typeof useTaking>
}) {
  const { settings, onChange, taking, choice, square } = props
  const { t } = useText()
  const id = useId()
  const { by } = settings
  const isBusy = taking.state.kind === 'running'
  const className = settings.className.trim()
  const cannot = isBusy || className === ''
  const take = () => {
    const { part } = settings
    if (!cannot) void taking.take(choice, square, { className, ...(part && { part }) })
  }
  const save = async () => {
    const zip = isBusy ? undefined : await taking.zip(choice, square)
    if (zip) download(`${props.clip.name.replace(/\.[^.]*$/, '')}.zip`, zip)
  }
  return (
    <form
      className={styles.settings}
      onSubmit={(event) => {
        event.preventDefault()
        take()
      }}
    >
      <Segments
        label={t('frames.which')}
        value={by}
        onChange={(value) => onChange({ by: value })}
        options={[
          ['count', t('frames.by-count')],
          ['step', t('frames.by-step')],
        ]}
      />
      <label className={styles.line} htmlFor={`${id}-n`}>
        <span>{t(by === 'count' ? 'frames.count' : 'frames.step')}</span>
        <NumberField
          id={`${id}-n`}
          value={settings[by]}
          min={1}
          max={MOST}
          step={1}
          whole
          disabled={isBusy}
          onChange={(value) => onChange({ [by]: value })}
        />
      </label>
      <label className={styles.line}>
        <span>{t('frames.sharpest')}</span>
        <input
          type="checkbox"
          checked={settings.sharpest}
          disabled={isBusy}
          onChange={(event) => onChange({ sharpest: event.currentTarget.checked })}
        />
      </label>
      <p className={styles.muted}>{t('frames.sharpest-why')}</p>
      <label className={styles.line} htmlFor={`${id}-class`}>
        <span>{t('frames.class')}</span>
        <input
          id={`${id}-class`}
          className={styles.field}
          type="text"
          list={`${id}-classes`}
          autoComplete="off"
          value={settings.className}
          disabled={isBusy}
          onChange={(event) => onChange({ className: event.currentTarget.value })}
        />
        <datalist id={`${id}-classes`}>
          {props.classes.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      </label>
      <label className={styles.line}>
        <span>{t('frames.part')}</span>
        <select
          className={styles.field}
          value={settings.part}
          disabled={isBusy}
          onChange={(event) => onChange({ part: event.currentTarget.value as Part | '' })}
        >
          {PARTS.map((part) => (
            <option key={part} value={part}>
              {t(`frames.part-${part || 'divided'}`)}
            </option>
          ))}
        </select>
      </label>
      <div className={styles.buttons}>
        <Button type="submit" kind="strong" aria-disabled={cannot}>
          {t('frames.take', { count: props.expected })}
        </Button>
        <Button aria-disabled={isBusy} onClick={() => void save()}>
          {t('frames.save')}
        </Button>
      </div>
      <TakingLine state={taking.state} expected={props.expected} onCancel={taking.cancel} />
    </form>
  )
}
