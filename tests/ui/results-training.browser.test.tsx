import { filter, firstValueFrom, take } from 'rxjs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { registry } from '../../nodes/registry.ts'
import { createWorkerEngine } from '../../src/engine/browser/client.ts'
import type { Engine, Evaluation } from '../../src/engine/protocol.ts'
import { ok } from '../../src/graph/document/problem.ts'
import { serializeDocument } from '../../src/graph/file/serialize-document.ts'
import { ownDataInProcess } from '../../src/intake/in-process.ts'
import type { ProjectSession } from '../../src/session/types.ts'
import { createWorkspace } from '../../src/session/workspace/create-workspace.ts'
import { createRuntime } from '../../src/session/workspace/runtime.ts'
import { createMemoryStorage } from '../../src/storage/memory-storage.ts'
import { RunsPanel } from '../../src/ui/runs/runs-panel.tsx'
import type { Stage } from '../../testing/stage.ts'
import { smallDigits } from '../session/small-digits.ts'
import { renderPart } from './support/render-part.tsx'

// Wider than what is shown: a click on what lies outside of the window would scroll it under an open menu.
beforeEach(() => page.viewport(1366, 768))

/*
 * Real digits, really trained in a worker: too few to be read well, so that there are mistakes to look at.
 */
let engine: Engine

beforeAll(() => {
  engine = createWorkerEngine({ dataUrl: '/data/' })
})

afterAll(() => engine.dispose())

async function trained(): Promise<{ readonly built: Stage; readonly project: ProjectSession }> {
  const workspace = createWorkspace({
    storage: createMemoryStorage(),
    loadRuntime: async () =>
      ok(createRuntime({ engine, registry, ownData: ownDataInProcess(), shipped: {} })),
  })
  workspace.chooseBackend('cpu')
  const opened = await workspace.importFile(serializeDocument(smallDigits()))
  if (!opened.ok) throw new Error('the small graph cannot be opened')
  const project = opened.value.session
  expect(project.run().ok).toBe(true)
  await firstValueFrom(
    project.runs.changes.pipe(
      filter(({ trainer }) => trainer?.status === 'completed' || trainer?.status === 'failed'),
    ),
  )
  return { built: { workspace, project }, project }
}

/** Indices of the examples of each cell, `actual,predicted`, straight from the definition. */
function cellsOf({ outputs, targets }: Evaluation): ReadonlyMap<string, readonly number[]> {
  const cells = new Map<string, number[]>()
  for (const [index, target] of targets.entries()) {
    const row = [...outputs.subarray(index * 10, index * 10 + 10)]
    const key = `${target},${row.indexOf(Math.max(...row))}`
    cells.set(key, [...(cells.get(key) ?? []), index])
  }
  return cells
}

const cell = (key: string) => document.querySelector<HTMLElement>(`td[data-at="${key}"]`)!
const cards = () => [...document.querySelectorAll<HTMLElement>('li [data-index]')]

/** RGBA of a picture as it is drawn. */
async function pixelsOf(picture: HTMLImageElement): Promise<Uint8ClampedArray> {
  await picture.decode()
  const canvas = new OffscreenCanvas(picture.naturalWidth, picture.naturalHeight)
  const context = canvas.getContext('2d')!
  context.drawImage(picture, 0, 0)
  return context.getImageData(0, 0, 28, 28).data
}

describe('the confusion matrix of a real run', () => {
  test('shows behind each cell exactly the images that belong to it', async () => {
    const { built, project } = await trained()
    await renderPart(
      <div style={{ width: 1200, height: 420 }}>
        <RunsPanel />
      </div>,
      { built },
    )
    await userEvent.click(page.getByRole('tab', { name: 'Confusion matrix' }))
    await expect.element(page.getByRole('grid')).toBeVisible()
    const shown = await firstValueFrom(project.evaluation('trainer').pipe(filter((one) => one !== undefined)))
    const cells = cellsOf(shown.evaluation)
    expect([...cells.values()].reduce((sum, indices) => sum + indices.length, 0)).toBe(60)
    const mistakes = [...cells].filter(([key]) => key.split(',')[0] !== key.split(',')[1])
    expect(mistakes.length).toBeGreaterThan(3)

    for (const [key, indices] of mistakes.slice(0, 4)) {
      expect(cell(key).dataset.shown).toBe(String(indices.length))
      await userEvent.click(cell(key))
      await expect
        .poll(() =>
          cards()
            .map(({ dataset }) => Number(dataset.index))
            .sort((a, b) => a - b),
        )
        .toEqual(indices)
      await expect.poll(() => cards().every((card) => card.querySelector('img'))).toBe(true)
      const wanted = await firstValueFrom(
        project.examples(shown.data, 'test', indices).pipe(
          filter(({ kind }) => kind === 'ready'),
          take(1),
        ),
      )
      if (wanted.kind !== 'ready') throw new Error('no examples')
      for (const [place, index] of indices.entries()) {
        const picture = document.querySelector<HTMLImageElement>(`li [data-index="${index}"] img`)!
        const data = await pixelsOf(picture)
        const drawn = Array.from({ length: 784 }, (_, pixel) => data[pixel * 4]! / 255)
        const real = [...wanted.value.values.subarray(place * 784, place * 784 + 784)]
        expect(Math.max(...drawn.map((value, pixel) => Math.abs(value - real[pixel]!)))).toBeLessThan(0.02)
        expect(wanted.value.targets[place]).toBe(Number(key.split(',')[0]))
      }
      await userEvent.keyboard('{Escape}')
      await expect.element(page.getByRole('grid')).toBeVisible()
    }
  })

  test('is walked through with arrow keys; Enter opens a cell, Escape comes back to it', async () => {
    const { built, project } = await trained()
    await renderPart(
      <div style={{ width: 1200, height: 420 }}>
        <RunsPanel />
      </div>,
      { built },
    )
    await userEvent.click(page.getByRole('tab', { name: 'Confusion matrix' }))
    await expect.element(page.getByRole('grid')).toBeVisible()
    const shown = await firstValueFrom(project.evaluation('trainer').pipe(filter((one) => one !== undefined)))
    const [key = '', indices = []] = [...cellsOf(shown.evaluation)].find(([, list]) => list.length > 1) ?? []
    const [row = 0, column = 0] = key.split(',').map(Number)
    cell('0,0').focus()
    await userEvent.keyboard('{ArrowDown}'.repeat(row) + '{ArrowRight}'.repeat(column))
    expect(document.activeElement).toBe(cell(key))
    const total = [...shown.evaluation.targets].filter((target) => target === row).length
    expect(cell(key).getAttribute('aria-label')).toContain(`${indices.length} of ${total}`)
    expect(document.querySelectorAll('[role="grid"] [tabindex="0"]')).toHaveLength(1)

    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('button', { name: 'Back to the matrix' })).toHaveFocus()
    await userEvent.keyboard('{Tab}{Enter}')
    await expect.element(page.getByRole('button', { name: 'Back to all' })).toHaveFocus()
    const [first, second] = cards().length === 0 ? ['', ''] : cards().map(({ dataset }) => dataset.index)
    expect([first, second]).toEqual(['', ''])
    await userEvent.keyboard('{ArrowRight}')
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => (document.activeElement as HTMLElement).dataset.index).toBeDefined()
    expect(indices).toContain(Number((document.activeElement as HTMLElement).dataset.index))
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => document.activeElement).toBe(cell(key))
  })

  test('tells a screen reader the curves as the numbers they are', async () => {
    const { built, project } = await trained()
    await renderPart(
      <div style={{ width: 1200, height: 420 }}>
        <RunsPanel />
      </div>,
      { built },
    )
    const table = page.getByRole('table', { name: 'Trainer: the curves as numbers' })
    await expect.element(table).toBeInTheDocument()
    const rows = [...table.element().querySelectorAll('tbody tr')].map((tr) =>
      [...tr.querySelectorAll('th, td')].map(({ textContent }) => textContent),
    )
    const { loss, accuracy, valLoss, valAccuracy } = project.runs.value.trainer!.history
    expect(loss).toHaveLength(3)
    const percent = (share: number) => `${(share * 100).toFixed(1)}%`
    expect(rows).toEqual(
      loss.map((_, i) => [
        String(i + 1),
        loss[i]!.toFixed(3),
        percent(accuracy[i]!),
        valLoss[i]!.toFixed(3),
        percent(valAccuracy[i]!),
      ]),
    )
  })

  test('says that a run is out of date as soon as the graph changes, and what has changed', async () => {
    const { built, project } = await trained()
    await renderPart(
      <div style={{ width: 1200, height: 420 }}>
        <RunsPanel />
      </div>,
      { built },
    )
    const row = page.getByRole('row', { name: /Trainer/ })
    await expect.element(row).not.toHaveTextContent(/out of date/)
    project.perform({
      name: 'set-param',
      operation: { kind: 'set-param', id: 'hidden', param: 'units', value: 4 },
    })
    await expect.element(row).toHaveTextContent(/out of date/)
    await expect.element(page.getByRole('region', { name: 'Table of runs' })).toHaveTextContent(/network/)
    project.undo()
    await expect.element(row).not.toHaveTextContent(/out of date/)
  })
})
