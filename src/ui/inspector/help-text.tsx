import { useText } from '../base/language/use-text.ts'
import styles from './inspector.module.css'

/** A node type's help: paragraphs between blank lines, folded until wanted. */
export function HelpText({ text }: { readonly text: string }) {
  const { t } = useText()
  return (
    <details className={styles.help}>
      <summary>{t('inspector.help')}</summary>
      {text.split(/\n\s*\n/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </details>
  )
}
