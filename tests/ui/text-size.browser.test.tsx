import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import type { Language } from '../../src/graph/base/text.ts'
import { App } from '../../src/ui/app.tsx'
import { stage } from '../../testing/stage.ts'
import { loadWords } from '../../testing/words.ts'
import '../../src/ui/base/theme/tokens.css'
import '../../src/ui/base/theme/base.css'

/** The whole app with a project, in an element like that of the real page. */
async function openPage(settings: Readonly<Record<string, unknown>> = {}) {
  const { workspace } = (await stage({ graph: 'digits-2000' })()).stage
  for (const [key, value] of Object.entries({ language: 'en', ...settings }))
    workspace.saveSetting(key, value)
  const container = document.body.appendChild(document.createElement('div'))
  container.id = 'root'
  await render(<App workspace={workspace} loadWords={loadWords} begun={Promise.resolve()} />, { container })
  await expect.element(page.getByRole('main')).toBeVisible()
  await expect.poll(cardTitle).not.toBeNull()
  return workspace
}

const cardTitle = () => document.querySelector('[data-card] [data-title]')
const rectOf = (selector: string) => document.querySelector(selector)!.getBoundingClientRect()

/** Of the cards, against their own size. */
const zoom = () => {
  const card = document.querySelector<HTMLElement>('[data-card]')!
  return card.getBoundingClientRect().width / card.offsetWidth
}

beforeEach(() => page.viewport(1366, 768))

describe('the text size', () => {
  test('makes panels, menus and cards larger together', async () => {
    const workspace = await openPage()
    const before = { zoom: zoom(), rail: rectOf('nav[aria-label="Kinds of nodes"]').width }
    await userEvent.click(page.getByRole('button', { name: 'Settings' }))
    await userEvent.click(page.getByRole('button', { name: '150%' }))
    await expect.poll(() => rectOf('nav[aria-label="Kinds of nodes"]').width / before.rail).toBe(1.5)
    await expect.poll(() => zoom() / before.zoom).toBeCloseTo(1.5)
    expect(workspace.setting('text-size', 1).value).toBe(1.5)
    const { left, right, bottom } = page.getByRole('dialog').element().getBoundingClientRect()
    expect(left >= 0 && right <= 1366 && bottom <= 768).toBe(true)
  })

  test.each(['en', 'de'] as const)(
    'doubled cuts nothing off on a school laptop, in %s',
    async (language: Language) => {
      await openPage({ language, 'text-size': 2 })
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1366)
      const buttons = [...document.querySelectorAll('header button, nav ul button')]
      const rects = buttons.map((button) => button.getBoundingClientRect()).filter(({ width }) => width > 1)
      expect(rects.length).toBeGreaterThan(12)
      for (const [i, a] of rects.entries()) {
        expect(a.left >= 0 && a.right <= 1366 && a.top >= 0 && a.bottom <= 768).toBe(true)
        for (const b of rects.slice(i + 1))
          expect(
            a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 0.5 || b.bottom <= a.top + 0.5,
          ).toBe(true)
      }
      for (const text of document.querySelectorAll('nav ul button span, header button span'))
        expect([
          text.textContent,
          text.scrollWidth <= text.clientWidth + 1 || text.clientWidth === 0,
        ]).toEqual([text.textContent, true])
    },
  )

  test('keeps what is pointed at under the pointer', async () => {
    await openPage({ 'text-size': 2 })
    const title = page.elementLocator(cardTitle()!)
    await userEvent.click(title)
    await expect.poll(() => document.querySelectorAll('[data-node][data-selected]')).toHaveLength(1)
    expect(cardTitle()!.closest('[data-node]')!.hasAttribute('data-selected')).toBe(true)
  })
})

describe('the presentation', () => {
  const inspector = () => page.getByRole('complementary', { name: 'Inspector' })

  test('shows cards and a result large, and everything else not; Escape goes back to where one was', async () => {
    await openPage()
    const before = rectOf('[data-node="trainer"]')
    await userEvent.click(page.getByRole('button', { name: 'Inspector' }))
    await expect.element(inspector()).toBeVisible()
    page.getByRole('application').element().focus()
    await userEvent.keyboard('p')
    await expect.element(page.getByRole('navigation', { name: 'Kinds of nodes' })).not.toBeInTheDocument()
    await expect.element(inspector()).not.toBeInTheDocument()
    await expect.element(page.getByRole('region', { name: 'Curves' })).toBeVisible()
    await expect.element(page.getByRole('banner').getByRole('button', { name: 'Run' })).toBeVisible()
    await expect.poll(zoom).toBeGreaterThanOrEqual(1.5)
    const canvas = rectOf('[role="application"]')
    const inside = () => {
      const card = rectOf('[data-node="trainer"]')
      return card.left >= canvas.left && card.right <= canvas.right && card.top >= canvas.top
    }
    await expect.poll(inside).toBe(true)
    await userEvent.keyboard('{Escape}')
    await expect.element(inspector()).toBeVisible()
    await expect.poll(() => rectOf('[data-node="trainer"]').left).toBeCloseTo(before.left)
    await expect.poll(() => rectOf('[data-node="trainer"]').width).toBeCloseTo(before.width)
  })

  test('shows at large what is selected', async () => {
    await openPage()
    await userEvent.click(page.elementLocator(document.querySelector('[data-node="conv1"] [data-title]')!))
    await userEvent.click(page.getByRole('button', { name: 'Present' }))
    await expect.element(page.getByRole('region', { name: /^Convolution/ })).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'End the presentation' }))
    await expect.element(page.getByRole('region', { name: /^Convolution/ })).not.toBeInTheDocument()
  })
})
