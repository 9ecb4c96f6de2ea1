import { LANGUAGES, type Language } from '../../graph/base/text.ts'
import type { AskedView } from '../base/address/asked-view.ts'
import type { PanelName } from '../base/frame.ts'
import { useText } from '../base/language/use-text.ts'
import styles from './share.module.css'

const PANELS: readonly PanelName[] = ['library', 'inspector', 'runs']
const NAMES = { en: 'English', de: 'Deutsch' } as const satisfies Record<Language, string>

/** What whoever opens a link shall see. */
export function ViewFields(props: {
  readonly view: AskedView
  readonly onChange: (view: AskedView) => void
}) {
  const { view } = props
  const { t } = useText()
  const { hidden = [] } = view
  const change = (next: { readonly [K in keyof AskedView]: AskedView[K] | undefined }) =>
    props.onChange(
      Object.fromEntries(Object.entries({ ...view, ...next }).filter(([, value]) => value !== undefined)),
    )
  const hide = (panel: PanelName, away: boolean) => {
    const left = PANELS.filter((each) => (each === panel ? away : hidden.includes(each)))
    change({ hidden: left.length > 0 ? left : undefined })
  }
  return (
    <fieldset className={styles.view}>
      <legend>{t('link.view')}</legend>
      <Choice
        label={t('link.lesson')}
        checked={view.lesson === true}
        onChange={(on) => change({ lesson: on || undefined })}
      />
      <Choice
        label={t('link.read-only')}
        checked={view.readOnly === true}
        onChange={(on) => change({ readOnly: on || undefined })}
      />
      {PANELS.map((panel) => (
        <Choice
          key={panel}
          label={t('link.without', { panel: t(`frame.${panel}`) })}
          checked={hidden.includes(panel)}
          onChange={(on) => hide(panel, on)}
        />
      ))}
      <label>
        {t('language.title')}
        <select
          value={view.language ?? ''}
          onChange={({ currentTarget }) =>
            change({ language: LANGUAGES.find((each) => each === currentTarget.value) })
          }
        >
          <option value="">{t('link.own-language')}</option>
          {LANGUAGES.map((each) => (
            <option key={each} value={each} lang={each}>
              {NAMES[each]}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  )
}

function Choice(props: {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (on: boolean) => void
}) {
  return (
    <label>
      <input
        type="checkbox"
        checked={props.checked}
        onChange={({ currentTarget }) => props.onChange(currentTarget.checked)}
      />
      {props.label}
    </label>
  )
}
