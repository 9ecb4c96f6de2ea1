import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { GraphDocument } from '../../src/graph/document/document.ts'
import { digitsGraph, finishedRun, show } from '../../testing/results-stage.ts'
import type { ScriptedProject } from '../../testing/scripted-project.ts'
import { view } from './support/results-view.tsx'

describe('predictions', () => {
  const withParams = (params: Record<string, string>): GraphDocument => {
    const base = digitsGraph()
    return { ...base, nodes: { ...base.nodes, predictions: { ...base.nodes.predictions!, params } } }
  }
  const measured = (project: ScriptedProject) => show(project, finishedRun('trainer'), ['predictions'])
  const shownIndices = () =>
    [...document.querySelectorAll<HTMLElement>('[data-index]')].map(({ dataset }) => Number(dataset.index))

  test('are the wrong ones, all of them, page by page', async () => {
    const project = await view('predictions', measured, withParams({ which: 'wrong', order: 'given' }))
    const [evaluation] = project.runs.value.trainer!.evaluations
    const wrong = [...evaluation!.targets.keys()].filter((i) => {
      const row = [...evaluation!.outputs.subarray(i * 10, i * 10 + 10)]
      return row.indexOf(Math.max(...row)) !== evaluation!.targets[i]
    })
    await expect.poll(shownIndices).toEqual(wrong.slice(0, 24))
    await expect.element(page.getByText(`1–24 of ${wrong.length}`)).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Next page' }))
    await expect.poll(shownIndices).toEqual(wrong.slice(24, 48))
  })

  test('come in the order the node asks for', async () => {
    const project = await view('predictions', measured, withParams({ which: 'all', order: 'least-sure' }))
    const { outputs } = project.runs.value.trainer!.evaluations[0]!
    await expect.poll(shownIndices).toHaveLength(24)
    const sure = shownIndices().map((i) => Math.max(...outputs.subarray(i * 10, i * 10 + 10)))
    expect(sure).toEqual([...sure].sort((a, b) => a - b))
    expect(sure[0]).toBeCloseTo(0.52)
  })

  test('show one example large, with what the network gave to every class', async () => {
    await view('predictions', measured, withParams({ which: 'right', order: 'given' }))
    await userEvent.click(page.getByRole('button', { name: /^Example 1: 7, recognised with 82.0%/ }))
    const items = page.getByRole('listitem')
    await expect.poll(() => items.elements().length).toBe(10)
    expect(items.elements().map(({ textContent }) => textContent)).toEqual(
      Array.from({ length: 10 }, (_, digit) => (digit === 7 ? '7✓82.0%' : `${digit}2.0%`)),
    )
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('button', { name: /^Example 1:/ })).toHaveFocus()
  })
})

describe('feature maps', () => {
  test('show every channel of a layer, one of them large with the range of its values', async () => {
    await view('conv1', () => {})
    const maps = page.getByRole('button', { name: /^Channel \d+ of 32/ })
    await expect.poll(() => maps.elements().length).toBe(32)
    await userEvent.click(maps.nth(4))
    await expect.element(page.getByText('Channel 5 of 32')).toBeVisible()
    await expect.element(page.getByText('Range of values:')).toBeInTheDocument()
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(page.getByText('Channel 6 of 32')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(maps.nth(5)).toHaveFocus()
  })

  test('follow the example a person goes on to', async () => {
    const project = await view('output', () => {})
    await expect.element(page.getByText('1 of 10,000 test examples:')).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'The next one' }))
    expect(project.example.value).toEqual({ part: 'test', index: 1 })
    await expect.element(page.getByText('2 of 10,000 test examples:')).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'The one before' }))
    await userEvent.click(page.getByRole('button', { name: 'The one before' }))
    expect(project.example.value).toEqual({ part: 'test', index: 9999 })
  })
})
