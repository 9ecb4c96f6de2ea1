import * as accessibility from '@storybook/addon-a11y/preview'
import { composeStories, type Preview, setProjectAnnotations } from '@storybook/react-vite'
import { beforeAll, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import preview from '../../.storybook/preview.tsx'

/*
 * The stories' own test run shows them in English on a light ground. Here each is shown once more in the other
 * language on the other ground, with the same check of accessibility: longer words, other contrasts.
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

beforeAll(() => page.viewport(1366, 768))

describe.each(Object.entries(files))('%s', (_, file) => {
  const stories = composeStories(file, project)
  test.each(Object.entries(stories))('%s in German, dark', async (_name, story) => {
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
