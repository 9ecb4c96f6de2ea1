import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { NodeCard } from '../../src/ui/canvas/card/node-card.tsx'
import { LargeView } from '../../src/ui/views/large-view.tsx'
import { experimentGraph } from '../../testing/experiment-graph.ts'
import { renderPart } from './support/render-part.tsx'

const numbersOn = (card: Element | null) =>
  [...(card?.querySelectorAll('[data-picture] text') ?? [])].map((text) => text.textContent)

test('a number of a filter typed on the card changes what the next cards show', async () => {
  await renderPart(
    <>
      <div id="filter">
        <NodeCard id="filter" />
      </div>
      <div id="relu">
        <NodeCard id="relu" />
      </div>
    </>,
    { graph: experimentGraph() },
  )
  const filter = document.querySelector('#filter')
  // The edge moved by one pixel, as the lesson has it.
  await expect.poll(() => numbersOn(filter)).toEqual(['2', '−2', '−2', '3', '−3', '−3', '3', '−3', '−3'])
  const middle = page.getByLabelText('Numbers, row 2, column 2')
  await userEvent.click(middle)
  await userEvent.keyboard('5')
  // Five times the pixel in the middle of each window is added: 0 0 1 in every row.
  const expected = ['2', '−2', '3', '3', '−3', '2', '3', '−3', '2']
  await expect.poll(() => numbersOn(filter)).toEqual(expected)
  const cut = expected.map((text) => (text.startsWith('−') ? '0' : text))
  await expect.poll(() => numbersOn(document.querySelector('#relu'))).toEqual(cut)
  await userEvent.keyboard('{ArrowRight}{ArrowDown}')
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Numbers, row 3, column 3')
})

test('a block copied from a spreadsheet replaces the numbers of a filter', async () => {
  const { project } = await renderPart(<NodeCard id="filter" />, { graph: experimentGraph() })
  const first = page.getByLabelText('Numbers, row 1, column 1')
  await userEvent.click(first)
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', '1\t2\t1\n0\t0\t0\n-1\t-2\t-1')
  first
    .element()
    .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  expect(project.document.value.nodes.filter?.params.kernel).toEqual([
    [1, 2, 1],
    [0, 0, 0],
    [-1, -2, -1],
  ])
})

test('pointing at a number that comes out says which products it is the sum of', async () => {
  await renderPart(
    <div style={{ width: 800 }}>
      <LargeView node="filter" />
    </div>,
    { graph: experimentGraph() },
  )
  const field = page.getByRole('application')
  await expect.element(field).toBeVisible()
  const { width, height } = field.element().getBoundingClientRect()
  await userEvent.hover(field, { position: { x: width * 0.5, y: height * 0.9 } })
  await expect
    .element(page.getByText('0·1 + 0·0 + 1·(−1) + 0·1 + 0·0 + 1·(−1) + 0·1 + 0·0 + 1·(−1) = −3'))
    .toBeVisible()
  await expect.element(page.getByText('Row 3, column 2:')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Back to the beginning' }))
  await expect.element(page.getByText('Row 1, column 1:')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'One step on' }))
  await expect.element(page.getByText('Row 1, column 2:')).toBeVisible()
})

test('a learning rate that is too large is said to run away', async () => {
  await renderPart(<LargeView node="descent" />, { graph: experimentGraph({ descent: { rate: 1.05 } }) })
  await expect.element(page.getByText(/It runs away/)).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Back to the beginning' }))
  await userEvent.click(page.getByRole('button', { name: 'One step on' }))
  // x² − 4x + 5 from 5: slope 6, 5 − 1.05 · 6 = −1.3; f(−1.3) = 11.89.
  await expect.element(page.getByText(/Step 1: 5 − 1.05 · 6 = −1.3. Now f\(x\) = 11.89/)).toBeVisible()
  await expect.element(page.getByText(/higher here than before/)).toBeVisible()
})
