import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { comparingGraph, finishedRun, show, slowed } from '../../testing/results-stage.ts'
import { scriptedRun } from '../../testing/scripted-runs.ts'
import { hand } from './support/hand.ts'
import { drawn, panel, view } from './support/results-view.tsx'

describe('the curves', () => {
  test('grow with the run', async () => {
    const project = await panel((project) => show(project, scriptedRun('trainer', 2)))
    await expect.poll(() => drawn(0)).toBeGreaterThan(50)
    expect(drawn(0.5)).toBe(0)
    project.setRun('trainer', scriptedRun('trainer', 9))
    await expect.poll(() => drawn(0.5)).toBeGreaterThan(50)
    await expect.element(page.getByRole('table', { name: /curves as numbers/ })).toHaveTextContent(/9/)
  })

  test('are drawn at most once a frame, however often the run reports', async () => {
    const project = await panel((project) => show(project, scriptedRun('trainer', 1)))
    await expect.poll(() => drawn(0)).toBeGreaterThan(0)
    const canvas = document.querySelector<HTMLCanvasElement>('.uplot canvas')!
    const context = canvas.getContext('2d')!
    let clears = 0
    const { clearRect } = context
    context.clearRect = (...box) => {
      clears++
      clearRect.apply(context, box)
    }
    await new Promise(requestAnimationFrame)
    clears = 0
    for (let i = 0; i < 20; i++) {
      project.setRun('trainer', scriptedRun('trainer', 1 + i / 32))
      await Promise.resolve()
    }
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    expect(clears).toBeGreaterThan(0)
    expect(clears).toBeLessThanOrEqual(3)
  })

  test('are read with the arrow keys, epoch by epoch', async () => {
    await panel((project) => show(project, scriptedRun('trainer', 4)))
    const chart = page.getByRole('slider', { name: /^Accuracy by epoch/ })
    await expect.element(chart).toBeVisible()
    ;(chart.element() as HTMLElement).focus()
    await userEvent.keyboard('{Home}')
    await expect.element(chart).toHaveAttribute('aria-valuenow', '1')
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    await expect.element(chart).toHaveAttribute('aria-valuenow', '3')
    const { history } = scriptedRun('trainer', 4)
    const percent = (share: number | undefined) => `${((share ?? 0) * 100).toFixed(1)}%`
    await expect
      .element(chart)
      .toHaveAttribute(
        'aria-valuetext',
        `Epoch 3. Trainer: training ${percent(history.accuracy[2])}, validation ${percent(history.valAccuracy[2])}`,
      )
    await userEvent.keyboard('{End}')
    await expect.element(chart).toHaveAttribute('aria-valuetext', 'Epoch 10. Trainer: no value yet')
  })

  test('show accuracy, loss or both where there is room for both', async () => {
    await panel((project) => show(project, finishedRun('trainer')))
    await userEvent.click(page.getByRole('button', { name: 'Both' }))
    await expect.element(page.getByRole('slider', { name: /^Loss by epoch/ })).toBeVisible()
    await expect.element(page.getByRole('slider', { name: /^Accuracy by epoch/ })).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Loss' }))
    await expect.element(page.getByRole('slider', { name: /^Accuracy by epoch/ })).not.toBeInTheDocument()
  })

  test('are looked at closely by dragging over a part of them', async () => {
    await panel((project) => show(project, finishedRun('trainer')))
    await expect.poll(() => drawn(0)).toBeGreaterThan(50)
    const { left, top, width, height } = document.querySelector('.u-over')!.getBoundingClientRect()
    const at = (share: number) => ({ x: left + width * share, y: top + height / 2 })
    await hand.drag(at(0.5), at(0.7))
    const whole = page.getByRole('button', { name: 'Show all epochs again' })
    await expect.element(whole).toBeVisible()
    await userEvent.click(whole)
    await expect.element(whole).not.toBeInTheDocument()
  })

  test('are looked at closely by keys, and the arrow keys go on to what is not shown then', async () => {
    await panel((project) => show(project, finishedRun('trainer')))
    const chart = page.getByRole('slider', { name: /^Accuracy by epoch/ })
    await expect.element(chart).toBeVisible()
    ;(chart.element() as HTMLElement).focus()
    await userEvent.keyboard('{Home}')
    await expect.element(chart).toHaveAttribute('aria-valuenow', '1')
    await userEvent.keyboard('+')
    const whole = page.getByRole('button', { name: 'Show all epochs again' })
    await expect.element(whole).toBeVisible()
    const cursor = () => document.querySelector('.u-cursor-x')!.getBoundingClientRect()
    const { left, right } = document.querySelector('.u-over')!.getBoundingClientRect()
    await userEvent.keyboard('{End}')
    await expect.element(chart).toHaveAttribute('aria-valuenow', '10')
    await expect.poll(() => cursor().left).toBeGreaterThan(left)
    expect(cursor().left).toBeLessThanOrEqual(right)
    await expect.element(whole).toBeVisible()
    await userEvent.keyboard('0')
    await expect.element(whole).not.toBeInTheDocument()
  })

  test('are read by a finger, and looked at closely by two', async () => {
    await panel((project) => show(project, finishedRun('trainer')))
    await expect.poll(() => drawn(0)).toBeGreaterThan(50)
    const over = document.querySelector('.u-over')!
    const { left, top, width, height } = over.getBoundingClientRect()
    const finger = (type: string, pointerId: number, share: number) =>
      over.dispatchEvent(
        new PointerEvent(type, {
          pointerType: 'touch',
          pointerId,
          bubbles: true,
          clientX: left + width * share,
          clientY: top + height / 2,
        }),
      )
    const chart = page.getByRole('slider', { name: /^Accuracy by epoch/ })
    finger('pointerdown', 1, 0.9)
    finger('pointermove', 1, 0.3)
    await expect.element(chart).toHaveAttribute('aria-valuenow', '3')
    finger('pointerdown', 2, 0.5)
    finger('pointermove', 1, 0.1)
    finger('pointermove', 2, 0.9)
    await expect.element(page.getByRole('button', { name: 'Show all epochs again' })).toBeVisible()
    finger('pointermove', 1, 0.7)
    finger('pointermove', 2, 0.8)
    await expect.element(page.getByRole('button', { name: 'Show all epochs again' })).not.toBeInTheDocument()
  })

  test('of one run are hidden and shown by its button', async () => {
    await panel(
      (project) => {
        show(project, finishedRun('trainer'))
        show(project, slowed(finishedRun('trainer_2'), 1.3))
      },
      comparingGraph(['sgd']),
    )
    await expect.poll(() => drawn(0.2)).toBeGreaterThan(50)
    const button = page
      .getByRole('group', { name: 'Runs in the curves' })
      .getByRole('button', { name: /Adam/ })
    await userEvent.click(button)
    await expect.element(button).toHaveAttribute('aria-pressed', 'false')
    await expect.poll(() => drawn(0.2)).toBe(0)
  })

  test('of a curves node are those of the trainers wired to it', async () => {
    const document = comparingGraph(['sgd'])
    const { x0c: _, ...wires } = document.wires
    await view(
      'curves',
      (project) => {
        show(project, finishedRun('trainer'))
        show(project, finishedRun('trainer_2'))
      },
      { ...document, wires },
    )
    await expect.element(page.getByRole('table', { name: /Trainer · Adam: the curves/ })).toBeInTheDocument()
    expect(page.getByRole('table').elements()).toHaveLength(1)
  })
})
