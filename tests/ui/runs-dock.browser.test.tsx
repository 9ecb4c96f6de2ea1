import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { useProject } from '../../src/ui/base/context.tsx'
import { Editor } from '../../src/ui/editor/editor.tsx'
import { renderPart } from './support/render-part.tsx'

function OpenEditor() {
  return <Editor project={useProject()} onAbout={() => {}} onWords={() => {}} />
}

const card = (id: string) => document.querySelector<HTMLElement>(`[data-node="${id}"]`)!
const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect()

beforeEach(() => page.viewport(1366, 768))

/** A graph whose trainer has run, or runs; the panel of the runs has opened by itself. */
async function run(stepMs: number) {
  const { project } = await renderPart(<OpenEditor />, {
    graph: 'digits-2000',
    engine: { stepMs, stepsPerEpoch: 4 },
  })
  await expect.poll(() => card('trainer')?.querySelector('dl')).toBeTruthy()
  project.run()
  await expect.element(page.getByRole('tab', { name: 'Runs' })).toBeVisible()
  return project
}

describe('the panel of the runs', () => {
  test('leaves two thirds to the rest, and the curves at least 480 by 220 pixels', async () => {
    await run(5)
    await expect.poll(() => document.querySelector('.uplot')).not.toBeNull()
    expect(box('#runs').height).toBeLessThanOrEqual(768 / 3 + 1)
    const { width, height } = box('.uplot')
    expect(width).toBeGreaterThanOrEqual(480)
    expect(height).toBeGreaterThanOrEqual(220)
  })

  test('covers neither the trainer that runs nor what is selected', async () => {
    await run(1000)
    await expect
      .poll(() => card('trainer').getBoundingClientRect().bottom)
      .toBeLessThanOrEqual(box('#runs').top)
  })

  test('shows a selected result instead of the inspector', async () => {
    const project = await run(2)
    await expect.poll(() => project.runs.value.trainer?.status).toBe('completed')
    await userEvent.click(card('confusion').querySelector('[data-title]')!)
    await expect
      .element(page.getByRole('tab', { name: 'Confusion matrix' }).last())
      .toHaveAttribute('aria-selected', 'true')
    await userEvent.keyboard('i')
    const inspector = page.getByRole('complementary', { name: 'Inspector' })
    await expect.element(inspector.getByRole('heading', { name: 'Parameters' })).toBeVisible()
    await expect.element(page.getByRole('tabpanel').getByRole('grid')).toBeVisible()
    expect(page.getByRole('grid').elements()).toHaveLength(1)
    await userEvent.click(page.getByRole('button', { name: 'Runs', exact: true }))
    await expect.element(inspector.getByRole('grid')).toBeVisible()
    expect(page.getByRole('grid').elements()).toHaveLength(1)
  })
})

test('F shows the selected result over everything else, Escape leaves and gives the focus back', async () => {
  const project = await run(2)
  await expect.poll(() => project.runs.value.trainer?.status).toBe('completed')
  await userEvent.click(card('trainer').querySelector('[data-title]')!)
  const before = document.activeElement
  await userEvent.keyboard('f')
  const dialog = page.getByRole('dialog', { name: 'Trainer' })
  await expect.element(dialog).toBeVisible()
  const { width, height } = dialog.element().getBoundingClientRect()
  expect([width, height]).toEqual([1366, 768])
  await expect.element(dialog.getByRole('slider', { name: /^Loss by epoch/ })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.poll(() => document.activeElement).toBe(before)
})
