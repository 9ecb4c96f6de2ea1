import '../ui/base/theme/tokens.css'
import '../ui/base/theme/base.css'
import './page.css'
import { createRoot } from 'react-dom/client'
import { languageFrom } from '../ui/base/language/language-context.tsx'
import { openNetwork } from './network.ts'
import { Page } from './page.tsx'
import { pageData } from './page-data.ts'
import { sayIn } from './words/say.ts'

const root = document.getElementById('page')

async function start(place: HTMLElement) {
  const say = sayIn(languageFrom(undefined))
  document.documentElement.lang = say.language
  place.textContent = say.t('page.loading')
  try {
    const data = pageData()
    const network = await openNetwork(data.model, data.weights, data.contents.input.shape)
    createRoot(place).render(<Page data={data} network={network} />)
  } catch (error) {
    console.error(error)
    place.textContent = say.t('page.broken')
  }
}

if (root) void start(root)
