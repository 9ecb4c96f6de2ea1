import type { ReactNode } from 'react'
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { GraphDocument } from '../../src/graph/document.ts'
import { problem } from '../../src/graph/problem.ts'
import { ResultView } from '../../src/ui/results/result-view.tsx'
import { RunsPanel } from '../../src/ui/results/runs-panel.tsx'
import {
  comparingGraph,
  digitsGraph,
  finishedRun,
  resultsStage,
  show,
  slowed,
} from '../../stories/support/results-stage.ts'
import { hand } from './support/hand.ts'
import { renderPart } from './support/render-part.tsx'
import type { ScriptedProject } from './support/scripted-project.ts'
import { scriptedRun } from './support/scripted-runs.ts'

async function stageWith(
  part: ReactNode,
  build: (project: ScriptedProject) => void,
  document?: GraphDocument,
): Promise<ScriptedProject> {
  const { stage } = await resultsStage(build, document)()
  await renderPart(part, { built: stage })
  return stage.project
}

const panel = (
  build: (project: ScriptedProject) => void,
  document?: GraphDocument,
  width = 1200,
  height = 420,
) =>
  stageWith(
    <div style={{ width, height }}>
      <RunsPanel />
    </div>,
    build,
    document,
  )
const view = (node: string, build: (project: ScriptedProject) => void, document?: GraphDocument) =>
  stageWith(
    <div style={{ width: 300 }}>
      <ResultView node={node} />
    </div>,
    build,
    document,
  )

/** Pixels of the chart's canvas in the run's colour, right of a share of its width. */
function drawn(from: number): number {
  const canvas = document.querySelector<HTMLCanvasElement>('.uplot canvas')!
  const left = Math.round(canvas.width * from)
  const { data } = canvas.getContext('2d')!.getImageData(left, 0, canvas.width - left, canvas.height)
  let count = 0
  for (let i = 0; i < data.length; i += 4)
    if (data[i + 3]! > 200 && data[i]! < 30 && data[i + 1]! > 90 && data[i + 2]! > 150) count++
  return count
}

describe('the curves', () => {
  test('grow with the run', async () => {
    const project = await panel((project) => show(project, scriptedRun('trainer', 2)))
    await expect.poll(() => drawn(0)).toBeGreaterThan(50)
    expect(drawn(0.5)).toBe(0)
    project.setRun('trainer', scriptedRun('trainer', 9))
    await expect.poll(() => drawn(0.5)).toBeGreaterThan(50)
    await expect.element(page.getByRole('table', { name: /curves as numbers/ })).toHaveTextContent(/9/)
  })

  test('are drawn at most once a frame, however often the run speaks up', async () => {
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
    expect(project.told).toEqual([
      { what: 'pause', trainers: ['trainer'] },
      { what: 'resume', trainers: ['trainer_2'] },
      { what: 'stop', trainers: ['trainer_2'] },
      { what: 'discard', trainers: ['trainer'] },
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
    await expect.element(page.getByRole('grid')).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: /^Trainer · SGD/ }).last())
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
    await expect.poll(() => status.textContent).toBe('Trainer: done.')
  })

  test('keeps its place while numbers stream in', async () => {
    const project = await panel((project) => show(project, scriptedRun('trainer', 1.5)), undefined, 878, 220)
    await expect.element(page.getByRole('row', { name: /Trainer/ })).toBeVisible()
    const boxes = () =>
      ['.uplot', 'section table', 'section'].flatMap((selector) =>
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
})

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
