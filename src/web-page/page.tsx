import { type ReactNode, useMemo, useState } from 'react'
import { LANGUAGES, type Language } from '../graph/base/text.ts'
import { languageFrom } from '../ui/base/language/language-context.tsx'
import { Segments } from '../ui/base/widgets/segments.tsx'
import { About } from './about.tsx'
import { Answer } from './answer.tsx'
import { FieldsForm } from './fields-form.tsx'
import type { Network } from './network.ts'
import { NumbersForm } from './numbers-form.tsx'
import type { PageData } from './page-data.ts'
import { PictureDesk } from './picture-desk.tsx'
import { Own, SayProvider } from './say-context.tsx'
import { type Example, useAnswer } from './use-answer.ts'
import { sayIn } from './words/say.ts'

const NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' }

/** Asks the network of the page, and says what it answers. */
export function Page({ data, network }: { readonly data: PageData; readonly network: Network }) {
  const [language, setLanguage] = useState(() => languageFrom(undefined))
  const say = useMemo(() => sayIn(language), [language])
  const [example, setExample] = useState<Example>()
  const answer = useAnswer(network, example)
  const { contents, graph } = data
  const { t, text } = say
  const speak = (next: Language) => {
    document.documentElement.lang = next
    document.title = sayIn(next).text(contents.title)
    setLanguage(next)
  }
  return (
    <SayProvider say={say}>
      <header>
        <div>
          <h1>
            <Own>{text(contents.title)}</Own>
          </h1>
          <p>{t('page.made')}</p>
        </div>
        <Segments
          label={t('page.language')}
          options={LANGUAGES.map((each) => [each, NAMES[each]] as const)}
          value={language}
          onChange={speak}
        />
      </header>
      <main>
        <Asking contents={contents} onExample={setExample} />
        <Answer answer={answer} isAsked={example !== undefined} contents={contents} />
      </main>
      <About contents={contents} graph={graph} />
    </SayProvider>
  )
}

function Asking(props: {
  readonly contents: PageData['contents']
  readonly onExample: (example: Example) => void
}): ReactNode {
  const { contents, onExample } = props
  const { input } = contents
  switch (input.kind) {
    case 'picture':
      return <PictureDesk input={input} onExample={onExample} />
    case 'fields':
      return <FieldsForm fields={input.fields} onExample={onExample} />
    case 'numbers':
      return <NumbersForm shape={input.shape} onExample={onExample} />
  }
}
