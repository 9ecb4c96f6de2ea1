import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ProjectSession, Workspace } from '../../src/session/types.ts'
import { useProject } from '../../src/ui/base/context.tsx'
import { Editor } from '../../src/ui/editor/editor.tsx'
import { brokenGraph, longTitle, type StageOptions } from '../../testing/stage.ts'
import { renderPart } from './support/render-part.tsx'

function OpenEditor() {
  return <Editor project={useProject()} onAbout={() => {}} onWords={() => {}} />
}

const edit = (options: StageOptions & { readonly language?: 'en' | 'de' } = { graph: 'digits-2000' }) =>
  renderPart(<OpenEditor />, options)

const empty: StageOptions = {
  setup: async (workspace: Workspace) => {
    await workspace.create('My experiment')
  },
}

const trainerOf = (project: ProjectSession) => project.runs.value.trainer

const bar = () => page.getByRole('banner')

beforeEach(() => page.viewport(1366, 768))

describe('the name of the project', () => {
  const name = () => page.getByRole('textbox', { name: 'Name of the project' })

  test('is edited where it stands and is one step of undo', async () => {
    const { project } = await edit(empty)
    await userEvent.fill(name(), 'Three optimizers')
    await userEvent.keyboard('{Enter}')
    expect(project.document.value.title).toBe('Three optimizers')
    await expect.poll(() => document.title).toBe('Three optimizers · Faltwerk')
    project.undo()
    await expect.element(name()).toHaveValue('My experiment')
  })

  test('goes back with Escape, and is never empty', async () => {
    const { project } = await edit(empty)
    await userEvent.fill(name(), 'Nonsense')
    await userEvent.keyboard('{Escape}')
    await expect.element(name()).toHaveValue('My experiment')
    await userEvent.fill(name(), '   ')
    await userEvent.keyboard('{Enter}')
    await expect.element(name()).toHaveValue('My experiment')
    expect(project.history.value.undo).toBeUndefined()
  })
})

describe('undo and redo', () => {
  test('say what they take back', async () => {
    const { project } = await edit()
    const { seed } = project.document.value
    project.perform({ name: 'seed', operation: { kind: 'set-seed', seed: 42 } })
    await userEvent.click(page.getByRole('button', { name: 'Undo: change the seed' }))
    expect(project.document.value.seed).toBe(seed)
    await userEvent.click(page.getByRole('button', { name: 'Redo: change the seed' }))
    expect(project.document.value.seed).toBe(42)
    await expect.element(page.getByRole('button', { name: 'Nothing to redo' })).toBeVisible()
  })

  test('work by key wherever the focus is, once per press', async () => {
    const { project } = await edit()
    for (const seed of [41, 42]) project.perform({ name: 'seed', operation: { kind: 'set-seed', seed } })
    page.getByRole('button', { name: 'Share' }).element().focus()
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(project.document.value.seed).toBe(41)
    await userEvent.keyboard('{Control>}y{/Control}')
    expect(project.document.value.seed).toBe(42)
  })
})

describe('the run button', () => {
  test('starts and stops the trainer', async () => {
    const { project } = await edit({ graph: 'digits-2000', engine: { haltAfter: 5, stepMs: 0 } })
    await userEvent.click(bar().getByRole('button', { name: 'Run', exact: true }))
    await expect.poll(() => trainerOf(project)?.status).toBe('running')
    await userEvent.click(bar().getByRole('button', { name: 'Stop', exact: true }))
    await expect.poll(() => trainerOf(project)?.status).toBe('stopped')
    await expect.element(bar().getByRole('button', { name: 'Run', exact: true })).toBeVisible()
  })

  test('works with Ctrl and Enter, even from a field', async () => {
    const { project } = await edit({ graph: 'digits-2000', engine: { haltAfter: 5, stepMs: 0 } })
    await userEvent.click(page.getByRole('textbox', { name: 'Search nodes' }))
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await expect.poll(() => trainerOf(project)?.status).toBe('running')
  })

  test('says why nothing can start, and leads there', async () => {
    await edit({ graph: brokenGraph() })
    const run = bar().getByRole('button', { name: 'Run', exact: true })
    await expect.element(run).toHaveAttribute('aria-disabled', 'true')
    await userEvent.hover(run)
    await expect.element(page.getByText(/No trainer can start/)).toBeVisible()
    await userEvent.click(run, { force: true })
    await expect
      .element(page.getByRole('complementary', { name: 'Inspector' }))
      .toHaveTextContent(/Delete|Problem|no wire/i)
    await expect.element(page.getByRole('heading', { name: 'Trainer' })).toBeVisible()
  })

  test('says what is missing where there is no trainer', async () => {
    await edit(empty)
    await userEvent.hover(bar().getByRole('button', { name: 'Run', exact: true }))
    await expect.element(page.getByText(/There is no trainer yet/)).toBeVisible()
  })
})

test('Ctrl and S says that everything is saved already', async () => {
  await edit(empty)
  await userEvent.keyboard('{Control>}s{/Control}')
  await expect.element(page.getByText(/There is nothing to press/)).toBeVisible()
})

describe('the panels', () => {
  test('fold to a rail and back, and stay as they were for the next project', async () => {
    const { workspace } = await edit(empty)
    await userEvent.click(page.getByRole('button', { name: 'Hide: Node library' }))
    await expect.element(page.getByRole('textbox', { name: 'Search nodes' })).not.toBeInTheDocument()
    expect(workspace.setting('panels', {}).value).toEqual({ library: { open: false } })
    await userEvent.click(page.getByRole('button', { name: 'Show: Node library' }))
    await expect.element(page.getByRole('textbox', { name: 'Search nodes' })).toBeVisible()
  })

  test('are made wider with the arrow keys, between their bounds', async () => {
    const { workspace } = await edit(empty)
    const edge = page.getByRole('separator', { name: 'Width of: Inspector' })
    const width = () => document.getElementById('inspector')!.getBoundingClientRect().width
    const before = width()
    edge.element().focus()
    await userEvent.keyboard('{ArrowLeft}')
    expect(width()).toBe(before + 16)
    await userEvent.keyboard('{End}')
    await expect.element(edge).toHaveAttribute('aria-valuenow', '520')
    expect(workspace.setting('panels', {}).value).toEqual({ inspector: { size: 520 } })
  })

  test('are drawers on a narrow screen: one at a time, closed with Escape', async () => {
    await page.viewport(820, 1100)
    await edit()
    await expect.element(page.getByRole('textbox', { name: 'Search nodes' })).not.toBeInTheDocument()
    await userEvent.click(page.getByRole('button', { name: 'Node library' }))
    await expect.element(page.getByRole('textbox', { name: 'Search nodes' })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('textbox', { name: 'Search nodes' })).not.toBeInTheDocument()
    await userEvent.click(page.getByRole('button', { name: 'Inspector' }))
    await expect.element(page.getByRole('heading', { name: 'Experiment' })).toBeVisible()
  })
})

describe('the layout', () => {
  test.each([
    ['a school laptop in English', 1366, 768, 'en'],
    ['a school laptop in German', 1366, 768, 'de'],
    ['a large screen', 1920, 1080, 'de'],
    ['a tablet', 820, 1180, 'de'],
    ['a small window', 640, 720, 'de'],
  ] as const)('on %s cuts nothing off and leaves the canvas room', async (_, width, height, language) => {
    await page.viewport(width, height)
    const { project } = await edit({ graph: 'digits-2000', language })
    project.perform({ name: 'rename', operation: { kind: 'set-title', title: longTitle() } })
    await expect.element(page.getByRole('main')).toBeVisible()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    for (const button of document.querySelectorAll('header button')) {
      const { left, right, width: own } = button.getBoundingClientRect()
      if (own === 0) continue
      expect([button.textContent, left >= 0 && right <= width]).toEqual([button.textContent, true])
    }
    const canvas = document.getElementById('canvas')!.getBoundingClientRect()
    expect(canvas.width).toBeGreaterThan(width > 999 ? width * 0.6 : width - 1)
    expect(canvas.height).toBeGreaterThan(height * 0.75)
  })
})

test('skip links lead to the parts of the screen', async () => {
  await edit()
  await userEvent.keyboard('{Tab}')
  await expect.element(page.getByRole('button', { name: 'Skip to the node library' })).toHaveFocus()
  await userEvent.keyboard('{Tab}{Enter}')
  await expect.element(page.getByRole('application')).toHaveFocus()
})
