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
    await userEvent.click(page.getByRole('textbox', { name: 'Name of the project' }))
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await expect.poll(() => trainerOf(project)?.status).toBe('running')
  })

  test('says why nothing can start, lists all that is missing, and does it at one press', async () => {
    const { nodes, ...graph } = brokenGraph()
    const { project } = await edit({ graph: { ...graph, nodes: { ...nodes, conv2d: nodes.dense! } } })
    const run = bar().getByRole('button', { name: 'Run', exact: true })
    await userEvent.hover(run)
    await expect.element(page.getByText(/No trainer can start/)).toBeVisible()
    await userEvent.click(run)
    await expect.element(page.getByText('Before it can learn, this is missing:')).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Fix all' }))
    expect(project.checked.value.node('trainer')?.status).toBe('ready')
    await expect.element(run).toHaveFocus()
    expect(project.history.value.undo).toBe('fix')
  })

  test('says what is missing where there is no trainer', async () => {
    await edit(empty)
    await userEvent.hover(bar().getByRole('button', { name: 'Run', exact: true }))
    await expect.element(page.getByText(/There is no trainer yet/)).toBeVisible()
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await expect.element(page.getByRole('button', { name: 'Fix all' })).toBeVisible()
  })
})

test('Ctrl and S says that everything is saved already', async () => {
  await edit(empty)
  await userEvent.keyboard('{Control>}s{/Control}')
  await expect.element(page.getByText(/There is nothing to press/)).toBeVisible()
})

/** The card of a node, once it is drawn. */
async function cardOf(node: string): Promise<Element> {
  const card = () => document.querySelector(`[data-node="${node}"] [data-card]`)
  await expect.poll(card).not.toBeNull()
  return card()!
}

describe('the panels', () => {
  const search = () => page.getByRole('textbox', { name: 'Search nodes' })
  const rail = (name: string) =>
    page.getByRole('navigation', { name: 'Kinds of nodes' }).getByRole('button', { name })
  const inspector = () => page.getByRole('complementary', { name: 'Inspector' })

  test('are folded on a school laptop, and open by themselves on a large screen', async () => {
    await edit(empty)
    await expect.element(search()).not.toBeInTheDocument()
    await expect.element(inspector()).not.toBeInTheDocument()
    await page.viewport(1920, 1080)
    await expect.element(search()).toBeVisible()
    await expect.element(inspector()).toBeVisible()
  })

  test('a press on a kind of node opens the library there, and a node that is clicked closes it', async () => {
    const { project } = await edit(empty)
    const room = () => document.getElementById('canvas')!.getBoundingClientRect().width
    const before = room()
    await userEvent.click(rail('Training'))
    await expect.element(rail('Training')).toHaveAttribute('aria-expanded', 'true')
    await expect.element(page.getByRole('button', { name: 'Optimizer', exact: true })).toHaveFocus()
    expect(room()).toBe(before)
    await userEvent.click(page.getByRole('button', { name: 'Trainer', exact: true }))
    expect(Object.keys(project.document.value.nodes)).toEqual(['trainer'])
    await expect.element(search()).not.toBeInTheDocument()
    await expect.element(rail('Training')).toHaveAttribute('aria-expanded', 'false')
  })

  test('the library closes with Escape, and with a press beside it', async () => {
    await edit(empty)
    await userEvent.click(rail('Search'))
    await expect.element(search()).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect.element(search()).not.toBeInTheDocument()
    await userEvent.click(rail('Search'))
    await expect.element(search()).toBeVisible()
    await userEvent.click(page.getByRole('application'), { position: { x: 900, y: 400 } })
    await expect.element(search()).not.toBeInTheDocument()
  })

  test('the library is a drawer on a large screen too, once it is not kept beside the canvas', async () => {
    await page.viewport(1920, 1080)
    await edit(empty)
    await userEvent.click(page.getByRole('button', { name: 'Keep beside the canvas' }))
    await expect.element(search()).not.toBeInTheDocument()
    await userEvent.click(rail('Data'))
    await userEvent.click(page.getByRole('button', { name: 'Keep beside the canvas' }))
    await expect.element(search()).toBeVisible()
  })

  test('the inspector opens and folds with I, by a double click on a card, and for each width as it was', async () => {
    const { project, workspace } = await edit()
    await userEvent.click(page.getByRole('application'), { position: { x: 600, y: 640 } })
    await userEvent.keyboard('i')
    await expect.element(inspector()).toBeVisible()
    await userEvent.keyboard('i')
    await expect.element(inspector()).not.toBeInTheDocument()
    await userEvent.dblClick((await cardOf('conv1')).lastElementChild!)
    await expect.element(inspector()).toBeVisible()
    expect(project.document.value.nodes.conv1).toBeDefined()
    expect(workspace.setting('panels', {}).value).toEqual({ middle: { inspector: { open: true } } })
    await page.viewport(820, 1100)
    await expect.element(inspector()).not.toBeInTheDocument()
    await page.viewport(1366, 768)
    await expect.element(inspector()).toBeVisible()
  })

  test('are made wider with the arrow keys, between their bounds', async () => {
    await page.viewport(1920, 1080)
    const { workspace } = await edit(empty)
    const edge = page.getByRole('separator', { name: 'Width of: Inspector' })
    const width = () => document.getElementById('inspector')!.getBoundingClientRect().width
    const before = width()
    edge.element().focus()
    await userEvent.keyboard('{ArrowLeft}')
    expect(width()).toBe(before + 16)
    await userEvent.keyboard('{End}')
    await expect.element(edge).toHaveAttribute('aria-valuenow', '520')
    expect(workspace.setting('panels', {}).value).toEqual({ wide: { inspector: { size: 520 } } })
  })

  test('one that opens beside the canvas leaves the cards where they are on the page', async () => {
    await page.viewport(1920, 1080)
    await edit()
    await expect.element(search()).toBeVisible()
    const corner = (card: Element) => [card.getBoundingClientRect().left, card.getBoundingClientRect().top]
    const before = corner(await cardOf('conv1'))
    await userEvent.click(page.getByRole('button', { name: 'Hide: Node library' }))
    await expect.poll(() => document.getElementById('canvas')!.getBoundingClientRect().left).toBe(56)
    await expect.poll(async () => corner(await cardOf('conv1'))).toEqual(before)
  })

  test('are drawers on a narrow screen: one at a time, closed with Escape', async () => {
    await page.viewport(820, 1100)
    await edit()
    await userEvent.click(rail('Search'))
    await expect.element(search()).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(search()).not.toBeInTheDocument()
    await userEvent.click(rail('Data'))
    await userEvent.click(bar().getByRole('button', { name: 'Inspector' }))
    await expect.element(page.getByRole('heading', { name: 'Experiment' })).toBeVisible()
    await expect.element(search()).not.toBeInTheDocument()
  })
})

describe('the layout', () => {
  test.each([
    ['a school laptop in English', 1366, 768, 'en'],
    ['a school laptop in German', 1366, 768, 'de'],
    ['a large screen', 1920, 1080, 'de'],
    ['a tablet', 820, 1180, 'de'],
    ['a small window', 640, 720, 'de'],
    ['a phone', 390, 844, 'de'],
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
    expect(canvas.width).toBeGreaterThan(width >= 1500 ? width * 0.6 : width - 57)
    expect(canvas.height).toBeGreaterThan(height * 0.75)
  })
})

test('a project that has opened has the keys on its canvas', async () => {
  await edit()
  await expect.element(page.getByRole('application')).toHaveFocus()
})

test('skip links lead to the parts of the screen', async () => {
  await edit()
  page.getByRole('button', { name: 'Skip to the node library' }).element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('button', { name: 'Digits (MNIST)', exact: true })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  page.getByRole('button', { name: 'Skip to the canvas' }).element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('application')).toHaveFocus()
})
