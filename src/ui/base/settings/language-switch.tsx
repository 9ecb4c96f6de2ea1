import { LANGUAGES, type Language } from '../../../graph/base/text.ts'
import { useLanguageChoice } from '../language/language-context.tsx'
import { useText } from '../language/use-text.ts'
import { useShowNotice } from '../notices/notice-context.tsx'
import styles from './language-switch.module.css'

/** `EN | DE`: all languages at sight, each named in itself for those who cannot read the other. */
export function LanguageSwitch() {
  const { language, choose, load } = useLanguageChoice()
  const showNotice = useShowNotice()
  const { t } = useText()
  const change = (to: Language) =>
    load(to).then(
      () => choose(to),
      () => showNotice({ severity: 'error', text: t('late.unreachable'), stays: true }),
    )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row in every browser
    <span role="group" aria-label={t('language.title')} className={styles.languages}>
      {LANGUAGES.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          onClick={() => void change(each)}
        >
          {each.toUpperCase()}
          <span className="visually-hidden"> {nameOf(each)}</span>
        </button>
      ))}
    </span>
  )
}

/** A language in itself: English, Deutsch. */
function nameOf(language: Language): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
}
