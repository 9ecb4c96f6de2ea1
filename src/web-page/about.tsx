import { Download } from 'lucide-react'
import type { PageContents } from '../formats/web-page/page-contents.ts'
import { Button } from '../ui/base/widgets/button.tsx'
import { useSay } from './say-context.tsx'

/** What is known of the network, and how it is opened where it was made. */
export function About({ contents, graph }: { readonly contents: PageContents; readonly graph: string }) {
  const { t } = useSay()
  const { trainedOn, evaluation, parameters } = contents
  const { kind, examples = 0, epochs } = trainedOn
  return (
    <footer>
      <section aria-labelledby="about">
        <h2 id="about">{t('about.title')}</h2>
        <p>
          {epochs === 0
            ? t('about.untrained')
            : t('about.trained', { what: t(`kind.${kind}`), count: examples, epochs, parameters })}
        </p>
        {evaluation && epochs > 0 && (
          <p>
            <HowGood contents={contents} />
          </p>
        )}
        <p>{t('about.always')}</p>
      </section>
      <section>
        <p>{t('about.again')}</p>
        <Button onClick={() => saveFile(graph)}>
          <Download size={16} aria-hidden="true" /> {t('about.graph')}
        </Button>
        <details>
          <summary>{t('about.licences')}</summary>
          <pre>{document.getElementById('licences')?.textContent}</pre>
        </details>
      </section>
    </footer>
  )
}

function HowGood({ contents: { evaluation, answer } }: { readonly contents: PageContents }) {
  const { t, number, percent } = useSay()
  if (!evaluation) return null
  const { accuracy, meanAbsoluteError, examples: count } = evaluation
  const part = t(`part.${evaluation.part}`)
  if (accuracy !== undefined) return t('about.classes', { part, count, share: percent(accuracy) })
  if (meanAbsoluteError === undefined) return null
  const unit = answer.kind === 'numbers' ? answer.units[0] : undefined
  return t('about.numbers', { part, count, error: [number(meanAbsoluteError), unit].join(' ').trim() })
}

/** The graph file alone, as the app itself saves it. */
function saveFile(graph: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([graph], { type: 'application/json' }))
  link.download = `${document.title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'graph'}.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
