import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { GraphDocument } from '../../src/graph/document/document.ts'
import { useSelection } from '../../src/ui/base/context.tsx'
import type { Selection } from '../../src/ui/base/selection.ts'
import { Inspector } from '../../src/ui/inspector/inspector.tsx'
import { brokenGraph, type Stage, type StageOptions } from '../../testing/stage.ts'
import { twoTabs } from '../../testing/two-tabs.ts'
import { graphOf } from '../nodes/small-graph.ts'
import { renderPart } from './support/render-part.tsx'

async function inspect(
  nodes: readonly string[],
  options: StageOptions & { readonly built?: Stage } = { graph: 'digits-2000' },
) {
  let selection: Selection | undefined
  function Watched() {
    selection = useSelection()
    return (
      <div style={{ display: 'flex', width: 290, height: 900 }}>
        <Inspector />
      </div>
    )
  }
  const { project, workspace } = await renderPart(<Watched />, options)
  selection!.select({ nodes })
  return { project, workspace, selection: selection! }
}

describe('the inspector of a layer', () => {
  test('tells what comes in, what goes out and how the weights are counted', async () => {
    await inspect(['conv1'])
    await expect
      .element(page.getByRole('region', { name: 'What flows' }))
      .toHaveTextContent('In28×28×1Out26×26×32Weights320 = 3·3·1·32 + 32')
  })

  test('says that a layer has no weights once it is known', async () => {
    await inspect(['flatten'])
    await expect.element(page.getByRole('region', { name: 'What flows' })).toHaveTextContent(/Weightsnone$/)
  })

  test('changes a parameter, and puts it back to the default', async () => {
    const { project } = await inspect(['conv1'])
    await userEvent.fill(page.getByRole('textbox', { name: 'Filters' }), '8')
    expect(project.document.value.nodes.conv1?.params).toEqual({ filters: 8 })
    await userEvent.click(page.getByRole('button', { name: 'Filters: back to the default' }))
    expect(project.document.value.nodes.conv1?.params).toEqual({})
    await expect.element(page.getByRole('textbox', { name: 'Filters' })).toHaveValue('16')
  })

  test('makes one step of undo of a number typed digit by digit', async () => {
    const { project } = await inspect(['conv1'])
    await userEvent.clear(page.getByRole('textbox', { name: 'Filters' }))
    await userEvent.type(page.getByRole('textbox', { name: 'Filters' }), '128')
    expect(project.document.value.nodes.conv1?.params).toEqual({ filters: 128 })
    project.undo()
    expect(project.document.value.nodes.conv1?.params).toEqual({ filters: 32 })
  })

  test('gives it a name of its own, and takes the name away', async () => {
    const { project } = await inspect(['conv1'])
    const label = page.getByRole('textbox', { name: 'Own name' })
    await userEvent.fill(label, 'Edges')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('heading', { name: 'Edges' })).toBeVisible()
    await userEvent.clear(label)
    await userEvent.keyboard('{Enter}')
    expect(project.document.value.nodes.conv1?.label).toBeUndefined()
  })

  test('deletes it, and then shows the experiment', async () => {
    const { project } = await inspect(['conv1'])
    await userEvent.click(page.getByRole('button', { name: 'Delete' }))
    expect(project.document.value.nodes.conv1).toBeUndefined()
    await expect.element(page.getByRole('heading', { name: 'Experiment' })).toBeVisible()
  })
})

describe('a problem in the inspector', () => {
  test('stands at its parameter with the fix that solves it', async () => {
    const { project } = await inspect(['conv2d'], { graph: brokenGraph() })
    await expect.element(page.getByText('Filters: 99,999 is too large; at most 4,096.')).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Fix it' }))
    expect(project.document.value.nodes.conv2d?.params).toEqual({ filters: 4096 })
  })

  test('is listed for the whole experiment, and leads to its node', async () => {
    const { selection } = await inspect([], { graph: brokenGraph() })
    const looks: unknown[] = []
    selection.looks.subscribe((look) => looks.push(look))
    await userEvent.click(page.getByRole('button', { name: 'Go to: hologram' }))
    expect(looks).toEqual([{ at: 'nodes', nodes: ['later'] }])
    await expect.element(page.getByText('Unknown node type “hologram”')).toBeVisible()
  })
})

describe('the inspector of a trainer', () => {
  test('lists every layer with its output and its weights, and their sum', async () => {
    await inspect(['trainer'])
    const table = page.getByRole('table')
    await expect.element(table.getByRole('row', { name: /Dense 128 1,982,592/ })).toBeVisible()
    await expect.element(table.getByRole('row', { name: /Together 2,076,554/ })).toBeVisible()
  })

  test('says by itself which loss is used and why', async () => {
    await inspect(['trainer'])
    await expect.element(page.getByText(/Categorical cross-entropy, because 10 units/)).toBeVisible()
  })
})

describe('the experiment', () => {
  test('has a seed that is typed or drawn', async () => {
    const { project } = await inspect([])
    await userEvent.fill(page.getByRole('textbox', { name: 'Seed' }), '7')
    expect(project.document.value.seed).toBe(7)
    await userEvent.click(page.getByRole('button', { name: 'Draw another seed' }))
    expect(project.document.value.seed).not.toBe(7)
  })

  test('has notes that are kept with the graph', async () => {
    const { project } = await inspect([])
    const notes = page.getByRole('textbox', { name: 'Notes' })
    await userEvent.fill(notes, 'Does Adam win?\nYes.')
    expect(project.document.value.summary).toBe('Does Adam win?\nYes.')
    await userEvent.clear(notes)
    expect(project.document.value.summary).toBeUndefined()
  })
})

test('several nodes are deleted in one step', async () => {
  const { project } = await inspect(['conv1', 'conv2', 'conv3'])
  await userEvent.click(page.getByRole('button', { name: 'Delete' }))
  expect(Object.keys(project.document.value.nodes).filter((id) => id.startsWith('conv'))).toEqual([])
  project.undo()
  expect(Object.keys(project.document.value.nodes).filter((id) => /^conv\d/.test(id))).toHaveLength(3)
})

test('nothing can be changed while another tab has the project', async () => {
  const { stage } = await twoTabs()
  await inspect(['conv1'], { built: stage })
  await expect.element(page.getByRole('textbox', { name: 'Filters' })).toBeDisabled()
  await expect.element(page.getByRole('textbox', { name: 'Own name' })).toBeDisabled()
  await expect.element(page.getByRole('button', { name: 'Delete' })).not.toBeInTheDocument()
})

describe('a warning that is meant', () => {
  test('is marked with a reason, told calmly, and taken back', async () => {
    const { project } = await inspect(['trainer'], { graph: unscaled() })
    const marked = () => project.document.value.nodes.trainer?.intended
    await userEvent.click(page.getByRole('button', { name: 'This is intended …' }))
    await userEvent.keyboard('Raw on purpose.{Enter}')
    expect(marked()).toEqual({ 'inputs-not-scaled': 'Raw on purpose.' })
    await expect.element(page.getByText('Intended: Raw on purpose.')).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Warn again' }))
    expect(marked()).toBeUndefined()
  })

  test('keeps the focus at its place when its fix is pressed', async () => {
    const { project } = await inspect(['trainer'], { graph: unscaled() })
    page.getByRole('button', { name: 'Put in between: Scale' }).element().focus()
    await userEvent.keyboard('{Enter}')
    expect(project.checked.value.problems).toEqual([])
    await expect.poll(() => document.activeElement?.closest('[data-keeps-focus]')).not.toBeNull()
  })

  test('is marked as intended by keys alone, and Escape goes back to where one was', async () => {
    const { project } = await inspect(['trainer'], { graph: unscaled() })
    const ask = page.getByRole('button', { name: 'This is intended …' })
    const focused = () => document.activeElement
    ask.element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => focused()?.getAttribute('name')).toBe('reason')
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => focused()).toBe(ask.query())
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => focused()?.getAttribute('name')).toBe('reason')
    await userEvent.keyboard('A lesson{Enter}')
    const warnAgain = page.getByRole('button', { name: 'Warn again' })
    await expect.poll(() => focused() === warnAgain.query()).toBe(true)
    expect(project.document.value.nodes.trainer?.intended).toBeDefined()
  })
})

/** The pixels are 0 to 255. */
function unscaled(): GraphDocument {
  return graphOf(
    {
      digits: ['digits'],
      flatten: ['flatten'],
      out: ['dense', { units: 10, activation: 'softmax' }],
      adam: ['optimizer'],
      trainer: ['trainer'],
    },
    [
      'digits.data > flatten.input',
      'flatten.output > out.input',
      'out.output > trainer.network',
      'adam.optimizer > trainer.optimizer',
    ],
  )
}
