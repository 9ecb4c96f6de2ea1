import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { RateTest } from '../../src/runs/rate-test.ts'
import { runLook } from '../../src/ui/trainers/run-palette.ts'
import { RateTestChart } from '../../src/ui/views/rate-test/rate-test-chart.tsx'
import { hand } from './support/hand.ts'
import { renderPart } from './support/render-part.tsx'

test('a range test is read where one points at, and nothing of it can be selected', async () => {
  const losses = Array.from({ length: 300 }, (_, step) => 2.3 - step / 200)
  const done: RateTest = { plan: '', status: 'done', losses }
  await renderPart(<RateTestChart test={done} look={runLook(0)} />)
  await expect.element(page.getByRole('slider', { name: 'Loss over the learning rate' })).toBeVisible()
  const { left, top, width, height } = document.querySelector('.u-over')!.getBoundingClientRect()
  const at = (share: number) => ({ x: left + width * share, y: top + height / 2 })
  const step = () => Number(/Step (\d+)/.exec(document.querySelector('figure')?.textContent ?? '')?.[1])
  await hand.move(at(0.5))
  await expect.poll(step).toBeGreaterThan(140)
  expect(step()).toBeLessThan(160)
  let selected = 0
  const selection = document.querySelector<HTMLElement>('.u-select')!
  new MutationObserver(() => {
    selected = Math.max(selected, selection.offsetWidth)
  }).observe(selection, { attributes: true })
  await hand.drag(at(0.5), at(0.7))
  await expect.poll(step).toBeGreaterThan(200)
  expect(selected).toBe(0)
})
