import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { problem } from '../../src/graph/document/problem.ts'
import { comparingGraph, finishedRun, show } from '../../testing/results-stage.ts'
import { scriptedRun } from '../../testing/scripted-runs.ts'
import { drawn, panel } from './support/results-view.tsx'

describe('the table of runs', () => {
  test('tells what went wrong with a run and what to do', async () => {
    await panel((project) =>
      show(project, {
        ...scriptedRun('trainer', 0.5),
        status: 'failed',
        problem: problem('diverged-rate-too-high', {
          epoch: 1,
          step: 16,
          rate: 10,
          usual: 0.001,
          largest: 1,
        }),
      }),
    )
    const table = page.getByRole('region', { name: 'Table of runs' })
    await expect.element(table).toHaveTextContent(/failed/)
    await expect.element(table).toHaveTextContent(/the learning rate 10 is too high. Try a tenth of it/)
  })

  test('has a row with buttons for a trainer that has not run yet', async () => {
    const project = await panel((project) => show(project, finishedRun('trainer')), comparingGraph(['sgd']))
    const row = page.getByRole('row', { name: /SGD/ })
    await expect.element(row).toHaveTextContent(/not run yet/)
    await userEvent.click(row.getByRole('button', { name: 'Run', exact: true }))
    expect(project.told).toEqual([{ what: 'run', trainers: ['trainer_2'] }])
  })

  test('pauses, resumes, stops and discards the run whose button is pressed', async () => {
    const project = await panel(
      (project) => {
        show(project, scriptedRun('trainer', 2))
        show(project, scriptedRun('trainer_2', 2, { status: 'paused', canResume: true, optimizer: 'SGD' }))
      },
      comparingGraph(['sgd']),
    )
    const row = (name: RegExp) => page.getByRole('row', { name })
    await userEvent.click(row(/Adam/).getByRole('button', { name: 'Pause' }))
    await userEvent.click(row(/SGD/).getByRole('button', { name: 'Go on' }))
    await userEvent.click(row(/SGD/).getByRole('button', { name: 'Stop' }))
    await userEvent.click(row(/Adam/).getByRole('button', { name: /^More about/ }))
    await userEvent.click(page.getByRole('menuitem', { name: 'Discard the run' }))
    // At once: the menu that is still closing must not shut this one.
    await userEvent.click(row(/SGD/).getByRole('button', { name: /^More about/ }))
    await userEvent.click(page.getByRole('menuitem', { name: 'Discard the run' }))
    expect(project.told).toEqual([
      { what: 'pause', trainers: ['trainer'] },
      { what: 'resume', trainers: ['trainer_2'] },
      { what: 'stop', trainers: ['trainer_2'] },
      { what: 'discard', trainers: ['trainer'] },
      { what: 'discard', trainers: ['trainer_2'] },
    ])
  })

  test('chooses whose confusion matrix is shown', async () => {
    await panel(
      (project) => {
        show(project, finishedRun('trainer'))
        show(project, scriptedRun('trainer_2', 2))
      },
      comparingGraph(['sgd']),
    )
    await userEvent.click(page.getByRole('tab', { name: 'Confusion matrix' }))
    await expect.element(page.getByRole('grid')).toBeVisible()
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Run', exact: true }), 'Trainer · SGD')
    await expect.element(page.getByRole('grid')).not.toBeInTheDocument()
    await expect
      .element(page.getByRole('region', { name: 'Confusion matrix' }))
      .toHaveTextContent(/after the training/)
  })

  test('tells a screen reader when a run ends, but not each step', async () => {
    const project = await panel((project) => show(project, scriptedRun('trainer', 2)))
    const status = document.querySelector('[role="status"]')!
    project.setRun('trainer', scriptedRun('trainer', 3))
    await expect.poll(() => drawn(0.25)).toBeGreaterThan(0)
    expect(status.textContent).toBe('')
    show(project, finishedRun('trainer'))
    await expect
      .poll(() => status.textContent)
      .toMatch(
        /^Trainer: done\. [\d.]+% of 500 test examples are right: (about 1 in \d+ is|most are) wrong\./,
      )
  })

  test('keeps its place while numbers stream in', async () => {
    const project = await panel((project) => show(project, scriptedRun('trainer', 1.5)), undefined, 878, 220)
    await expect.element(page.getByRole('row', { name: /Trainer/ })).toBeVisible()
    const boxes = () =>
      ['.uplot', 'section table', 'section', 'header'].flatMap((selector) =>
        [...document.querySelectorAll(selector)]
          .filter((element) => !element.closest('.visually-hidden'))
          .map((element) => {
            const { x, y, width, height } = element.getBoundingClientRect()
            return [selector, x, y, width, height].join(' ')
          }),
      )
    await expect.poll(() => drawn(0)).toBeGreaterThan(0)
    const before = boxes()
    for (const epochs of [1.6, 1.9, 2.2, 5.7, 9.9])
      project.setRun('trainer', { ...scriptedRun('trainer', epochs), msPerStep: 100 + epochs })
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    expect(boxes()).toEqual(before)
    expect(before.length).toBeGreaterThan(4)
  })

  test('says what the runs differ in, shows it run by run, and draws another seed for all', async () => {
    const project = await panel(
      (project) => {
        show(project, finishedRun('trainer'))
        show(project, finishedRun('trainer_2'))
      },
      comparingGraph(['sgd']),
    )
    const table = page.getByRole('region', { name: 'Table of runs' })
    await expect.element(table).toHaveTextContent('They differ only in: optimizer (Adam 0.001 · SGD 0.01).')
    await userEvent.click(table.getByRole('button', { name: /They differ only in/ }))
    const differing = page.getByRole('region', { name: 'What differs' })
    await expect.element(differing.getByRole('row', { name: /SGD 0\.01/ })).toBeInTheDocument()
    await userEvent.click(page.getByRole('button', { name: 'Close' }))
    const { seed } = project.document.value
    await userEvent.click(table.getByRole('button', { name: 'Another seed for all' }))
    expect(project.document.value.seed).not.toBe(seed)
    project.undo()
    expect(project.document.value.seed).toBe(seed)
  })
})
