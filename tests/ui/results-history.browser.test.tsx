import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { KeptRun } from '../../src/runs/kept-run.ts'
import { NoticeStrip } from '../../src/ui/base/notices/notice-strip.tsx'
import { RunsPanel } from '../../src/ui/runs/runs-panel.tsx'
import { keptRuns } from '../../testing/kept-runs.ts'
import { finishedRun, resultsStage, show } from '../../testing/results-stage.ts'
import { renderPart } from './support/render-part.tsx'

// Wider than what is shown: a click on what lies outside of the window would scroll it under an open menu.
beforeEach(() => page.viewport(1366, 768))

/** The runs panel of a trainer that has run, with so many runs from before. */
async function history(count: number, width = 1200, more: (i: number) => Partial<KeptRun> = () => ({})) {
  const { stage } = await resultsStage((project) => {
    show(project, finishedRun('trainer'))
    project.kept.runs.set(keptRuns(count, (i) => ({ name: `Run ${i}`, ...more(i) })))
  })()
  await renderPart(
    <div style={{ width, height: 420 }}>
      <NoticeStrip />
      <div style={{ height: 360 }}>
        <RunsPanel />
      </div>
    </div>,
    { built: stage },
  )
  return stage.project.kept
}

test('where no trainer has a run now there is the table all the same, and the newest is looked at', async () => {
  const { stage } = await resultsStage((project) => {
    project.kept.runs.set(keptRuns(2, (i) => ({ name: `Run ${i}` })))
    for (const run of ['kept-0', 'kept-1']) {
      const view = finishedRun('trainer', { run, weights: undefined })
      const evaluations = view.evaluations.map(({ id, part }) => ({ id, part, data: view.ran.data }))
      project.kept.views.set(run, { ...view, ran: { ...view.ran, evaluations } })
    }
  })()
  await renderPart(
    <div style={{ width: 1200, height: 420 }}>
      <RunsPanel />
    </div>,
    { built: stage },
  )
  await expect.element(row('Run 1')).toBeInTheDocument()
  await userEvent.click(page.getByRole('button', { name: /^Run 1/ }))
  await userEvent.click(page.getByRole('tab', { name: 'Confusion matrix' }))
  await expect.element(page.getByRole('combobox', { name: 'Run', exact: true })).toHaveValue('kept-1')
  await expect.element(page.getByRole('grid')).toBeInTheDocument()
})

const row = (name: string) => page.getByRole('row', { name: new RegExp(`^(Show )?${name}\\b`) })
const names = () =>
  [...document.querySelectorAll('section [data-name] > span:first-of-type')].map((name) => name.textContent)
const one = (kept: Awaited<ReturnType<typeof history>>, run: string) =>
  kept.runs.value.find((each) => each.run === run)

async function choose(run: string, item: string): Promise<void> {
  await userEvent.click(page.getByRole('button', { name: `More about ${run}`, exact: true }))
  await userEvent.click(page.getByRole('menuitem', { name: item }))
}

test('a run from before is named where it stands, by menu or key, and no name is none', async () => {
  const kept = await history(3)
  await choose('Run 1', 'Rename')
  await expect.element(page.getByRole('textbox', { name: 'New name for Run 1' })).toHaveFocus()
  await userEvent.keyboard('Wide{Enter}')
  await expect.poll(() => one(kept, 'kept-1')?.name).toBe('Wide')
  await userEvent.click(page.getByRole('button', { name: /^Wide/ }))
  await userEvent.keyboard('{F2}Other{Escape}')
  expect(one(kept, 'kept-1')?.name).toBe('Wide')
  await userEvent.keyboard('{F2}{Delete}{Enter}')
  await expect.poll(() => one(kept, 'kept-1')?.name).toBeUndefined()
})

test('a deleted run comes back by the notice, and later from among the deleted ones', async () => {
  const kept = await history(3)
  await choose('Run 1', 'Delete')
  await expect.poll(() => one(kept, 'kept-1')?.deletedAt).toBeDefined()
  await expect.element(row('Run 1')).not.toBeInTheDocument()
  await userEvent.click(page.getByRole('button', { name: 'Bring it back' }))
  await expect.element(row('Run 1')).toBeInTheDocument()
  await choose('Run 2', 'Delete')
  await userEvent.click(page.getByRole('button', { name: 'Columns and groups of the table' }))
  await userEvent.click(page.getByRole('menuitem', { name: 'Deleted runs (1)' }))
  await expect.poll(names).toEqual(['Run 2'])
  await choose('Run 2', 'Bring it back')
  await expect.poll(() => one(kept, 'kept-2')?.deletedAt).toBeUndefined()
  await expect.element(row('Run 1')).toBeInTheDocument()
})

test('figures are told against the run that is pinned as the baseline', async () => {
  const kept = await history(2)
  await choose('Run 0', 'Pin as baseline')
  await expect.poll(() => one(kept, 'kept-0')?.isBaseline).toBe(true)
  const [a, b] = [0, 1].map((i) => kept.runs.value[i]!.figures.validation.accuracy!)
  const difference = ((b! - a!) * 100).toLocaleString('en', {
    signDisplay: 'exceptZero',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  await expect.element(row('Run 1')).toHaveTextContent(difference)
})

test('a group is the baseline as a whole, and by keyboard the others say whether they differ by more than chance', async () => {
  await history(8, 1200, (i) => ({
    name: i < 4 ? 'Wide' : 'Deep',
    group: i < 4 ? 'wide' : 'deep',
    seed: i % 4,
    status: 'completed',
    figures: figuresOf(i < 4 ? 0.9 + i / 100 : 0.7 + i / 1000),
  }))
  await choose('Deep', 'Pin as baseline')
  const words = page.getByRole('button', { name: 'Wide: hardly chance.' })
  await expect.element(words).toBeInTheDocument()
  // While it closes, the menu takes the focus back.
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument()
  const name = page.getByRole('button', { name: /^Wide ?×/ })
  await userEvent.click(name)
  await expect.element(name).toHaveFocus()
  await userEvent.keyboard('{Tab}')
  await expect.element(words).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('dialog')).toHaveTextContent(/“Wide · Adam” is ahead of “Deep · Adam”/)
})

const figuresOf = (accuracy: number) => {
  const figures = { accuracy, loss: 1 - accuracy }
  return { training: figures, validation: figures, test: figures }
}

test('a press on a heading sorts, and what is looked for stays alone', async () => {
  await history(12, 1200, (i) => (i === 11 ? { note: 'wider kernels' } : {}))
  await userEvent.click(page.getByRole('button', { name: 'Run', exact: true }))
  await expect.poll(names).toEqual([...Array(12).keys()].map((i) => `Run ${i}`).concat('Trainer'))
  await expect
    .element(page.getByRole('columnheader', { name: /^Run/ }))
    .toHaveAttribute('aria-sort', 'ascending')
  await userEvent.click(page.getByRole('button', { name: 'Find runs' }))
  await userEvent.keyboard('run wide')
  await expect.poll(names).toEqual(['Run 11'])
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => names().length).toBe(13)
})

test('a tidy-up begins with nothing chosen, and takes away what is', async () => {
  const kept = await history(4, 1200, (i) => (i < 2 ? { deletedAt: 1 } : {}))
  kept.use.set(300e6)
  await userEvent.click(page.getByRole('button', { name: 'See what can go' }))
  const dialog = page.getByRole('dialog', { name: 'Tidy up the runs' })
  const button = dialog.getByRole('button', { name: 'Tidy up' })
  await expect.element(button).toHaveAttribute('aria-disabled', 'true')
  await expect.element(dialog).toHaveTextContent('Choose what can go.')
  await userEvent.click(dialog.getByRole('checkbox', { name: /^2 deleted runs for good/ }))
  await expect.element(dialog).toHaveTextContent('2 runs go; about 80 kB are free then.')
  await userEvent.click(button)
  await expect.poll(() => kept.runs.value.map(({ run }) => run)).toEqual(['kept-2', 'kept-3'])
  await expect.element(dialog).not.toBeInTheDocument()
})

test('arrow keys lead through all of hundreds of rows, of which few are drawn', async () => {
  await history(300)
  await userEvent.click(page.getByRole('button', { name: /^Run 0/ }))
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(page.getByRole('button', { name: /^Run 1(?!\d)/ })).toHaveFocus()
  await userEvent.keyboard('{End}')
  await expect.element(page.getByRole('button', { name: /^Run 299/ })).toHaveFocus()
  await userEvent.keyboard('{Delete}')
  await expect.element(page.getByRole('button', { name: /^Run 298/ })).toHaveFocus()
  expect(names().length).toBeLessThan(60)
})

test('where nothing has been trained, runs of a file can be added, unless the project is open elsewhere', async () => {
  const { stage } = await resultsStage(() => {})()
  await renderPart(<RunsPanel />, { built: stage })
  const adding = page.getByRole('button', { name: 'Add runs of another file …' })
  await expect.element(adding).toBeEnabled()
  const problem = { code: 'project-open-elsewhere', severity: 'error', values: {} } as const
  stage.project.saved.set({ kind: 'read-only', problem })
  await expect.element(adding).toBeDisabled()
})

test('in a project that is open elsewhere nothing of a run can be changed, and in one kept as it is only the graph', async () => {
  const { stage } = await resultsStage((project) => {
    show(project, finishedRun('trainer'))
    project.kept.runs.set(keptRuns(3, (i) => ({ name: `Run ${i}` })))
  })()
  const { saved } = stage.project
  await renderPart(
    <div style={{ width: 1200, height: 420 }}>
      <RunsPanel />
    </div>,
    { built: stage },
  )
  const refused = () =>
    page
      .getByRole('menuitem')
      .elements()
      .filter((item) => item.getAttribute('aria-disabled') === 'true')
      .map(({ textContent }) => textContent)
  const readOnly = (code: string) =>
    saved.set({ kind: 'read-only', problem: { code, severity: 'error', values: {} } })
  readOnly('project-kept-as-is')
  await userEvent.click(page.getByRole('button', { name: 'More about Run 1', exact: true }))
  await expect.element(page.getByRole('menuitem', { name: 'Rename' })).toBeVisible()
  expect(refused()).toEqual(['Put its graph back', 'Its weights were not kept'])
  readOnly('project-open-elsewhere')
  await expect.poll(() => refused().length).toBe(page.getByRole('menuitem').elements().length)
})
