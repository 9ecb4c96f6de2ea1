import * as accessibility from '@storybook/addon-a11y/preview'
import { composeStories, type Preview, setProjectAnnotations } from '@storybook/react-vite'
import { beforeAll, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import preview from '../../.storybook/preview.tsx'

/*
 * The stories' own test run shows them all in English on a light ground. Here a third of every file is shown once more
 * in the other language on the other ground, with the same check of accessibility. The neighbours show the same parts
 * in other states; that every text has its German and every pair of colours its contrast is held by tests of their own.
 */
const files = import.meta.glob<Parameters<typeof composeStories>[0]>('../../stories/*.stories.tsx', {
  eager: true,
})

const project = setProjectAnnotations([
  accessibility as Preview,
  preview,
  { initialGlobals: { language: 'de', theme: 'dark', a11y: { manual: false } } },
])

interface Report {
  readonly type: string
  readonly status: string
  readonly result?: {
    readonly violations?: readonly { readonly id: string; readonly nodes: readonly { html: string }[] }[]
  }
}

const SHOWN_EVERY = 3

beforeAll(() => page.viewport(1366, 768))

describe.each(Object.entries(files))('%s', (_, file) => {
  const stories = composeStories(file, project)
  const sample = Object.entries(stories).filter((_entry, i) => i % SHOWN_EVERY === 0)
  test.each(sample)('%s in German, dark', async (_name, story) => {
    const { run, reporting } = story as unknown as {
      run(): Promise<void>
      reporting: { readonly reports: readonly Report[] }
    }
    await run()
    expect(document.documentElement.dataset.theme).toBe('dark')
    expect(document.documentElement.lang).toBe('de')
    const report = reporting.reports.find(({ type }) => type === 'a11y')
    expect(report).toBeDefined()
    expect(report?.result?.violations?.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })
})
