import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { serializeDocument } from '../../src/graph/file/serialize-document.ts'
import { storageProblem } from '../../src/storage/storage-problem.ts'
import { App } from '../../src/ui/app.tsx'
import type { LoadWords } from '../../src/ui/base/language/language-context.tsx'
import { brokenGraph, type StageOptions, stage } from '../../testing/stage.ts'
import { loadWords } from '../../testing/words.ts'
import '../../src/ui/base/theme/fonts.css'
import '../../src/ui/base/theme/tokens.css'
import '../../src/ui/base/theme/base.css'

async function openApp(options: StageOptions = {}, keepsNothing?: ReturnType<typeof storageProblem>) {
  const { workspace } = (await stage(options)()).stage
  workspace.saveSetting('language', 'en')
  await render(
    <App workspace={workspace} loadWords={loadWords} begun={Promise.resolve()} keepsNothing={keepsNothing} />,
  )
  return workspace
}

/** Drops a file on the page as a hand would. */
function drop(name: string, content: string, over = 'dragover'): void {
  const data = new DataTransfer()
  data.items.add(new File([content], name, { type: 'application/json' }))
  const happens = (type: string) =>
    document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }))
  // What nobody prevents is not wanted here, and the browser drops nothing.
  if (!happens(over)) happens('drop')
}

const button = (name: string | RegExp) => page.getByRole('button', { name })
const link = (name: RegExp) => page.getByRole('link', { name })

beforeEach(() => page.viewport(1366, 900))

describe('the start screen', () => {
  test('opens a copy of a shipped graph', async () => {
    const workspace = await openApp()
    await userEvent.click(link(/^Digits: a first/).first())
    await expect.element(page.getByRole('main', { name: 'Canvas' })).toBeVisible()
    expect(Object.keys(workspace.current.value!.document.value.nodes).length).toBeGreaterThan(10)
  })

  test('begins an empty graph, and lists it on the way back', async () => {
    await openApp()
    await userEvent.click(button('New empty graph'))
    await expect.element(page.getByRole('main', { name: 'Canvas' })).toBeVisible()
    await userEvent.click(button('Faltwerk: all projects'))
    await expect.element(link(/^My experiment empty/)).toBeVisible()
  })

  test('renames, duplicates, deletes and brings back', async () => {
    const workspace = await openApp({
      setup: async (made) => {
        await made.create('First')
        await made.leave()
      },
    })
    const titles = () => workspace.projects.value.map(({ title }) => title).sort()
    await userEvent.click(button('More for “First”'))
    await userEvent.click(page.getByRole('menuitem', { name: 'Rename' }))
    await userEvent.fill(page.getByRole('textbox', { name: 'New name for “First”' }), 'Second')
    await userEvent.keyboard('{Enter}')
    await expect.poll(titles).toEqual(['Second'])
    await userEvent.click(button('More for “Second”'))
    await userEvent.click(page.getByRole('menuitem', { name: 'Duplicate' }))
    await expect.poll(titles).toEqual(['Second', 'Second (copy)'])
    await userEvent.click(button('More for “Second (copy)”'))
    await userEvent.click(page.getByRole('menuitem', { name: 'Delete' }))
    await expect.poll(titles).toEqual(['Second'])
    await userEvent.click(button('Bring back'))
    await expect.poll(titles).toEqual(['Second', 'Second (copy)'])
    await expect.element(page.getByText(/is deleted/)).not.toBeInTheDocument()
  })

  test('names the source and the licence of the digits', async () => {
    await openApp()
    await expect.element(page.getByText(/Yann LeCun.*Share Alike 3.0/)).toBeVisible()
    await userEvent.click(button('About Faltwerk'))
    await expect.element(page.getByRole('dialog', { name: 'About Faltwerk' })).toBeVisible()
    await expect.element(page.getByText('@tensorflow/tfjs-core')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  })
})

describe('a file dropped on the page', () => {
  test('is opened as a project', async () => {
    const workspace = await openApp()
    drop('broken.json', serializeDocument(brokenGraph()))
    await expect.element(page.getByRole('main', { name: 'Canvas' })).toBeVisible()
    expect(workspace.current.value?.document.value.title).toEqual(brokenGraph().title)
  })

  test('is opened also when it is let go over something that the pointer has only just come to', async () => {
    await openApp()
    drop('broken.json', serializeDocument(brokenGraph()), 'dragenter')
    await expect.element(page.getByRole('main', { name: 'Canvas' })).toBeVisible()
  })

  test.each([
    [
      'cut short',
      serializeDocument(brokenGraph()).slice(0, 300),
      /“graph.json” could not be opened. The file is not a graph/,
    ],
    ['empty', '', /“graph.json” could not be opened. The file is empty/],
    ['of another kind', '{"cells": []}', /“graph.json” could not be opened. .*no Faltwerk graph/],
  ])('that is %s is refused in words', async (_, content, sentence) => {
    const workspace = await openApp()
    drop('graph.json', content)
    await expect.element(page.getByText(sentence)).toBeVisible()
    expect(workspace.current.value).toBeUndefined()
  })

  test('that is a photograph of a kind that cannot be read is called what it is', async () => {
    await openApp()
    drop('IMG_1', '\0\0\0\x18ftypheic\0\0\0\0mif1heic')
    await expect
      .element(page.getByText(/“IMG_1” is a picture \(HEIC\) and no graph. Save it as JPEG/))
      .toBeVisible()
  })

  test('that is a table is shown as it is read, and becomes a project with a network', async () => {
    const workspace = await openApp()
    drop('trees.csv', 'size (m);kind\n1,5;oak\n2,25;ash\n3;oak\n')
    await expect.element(page.getByText('3 rows, 2 columns.')).toBeVisible()
    await expect.element(page.getByLabelText('Decimal mark')).toHaveValue(',')
    await userEvent.selectOptions(page.getByLabelText('What “kind” is for'), 'input')
    await userEvent.selectOptions(page.getByLabelText('What “kind” is for'), 'class')
    await userEvent.click(button('Take the table'))
    await expect.element(page.getByRole('main', { name: 'Canvas' })).toBeVisible()
    const { title, nodes } = workspace.current.value?.document.value ?? {}
    expect(title).toBe('trees')
    expect(nodes?.table?.params.table).toEqual({
      columns: [
        { name: 'size', unit: 'm', role: 'input' },
        { name: 'kind', role: 'class' },
      ],
      rows: [
        [1.5, 'oak'],
        [2.25, 'ash'],
        [3, 'oak'],
      ],
    })
  })

  test('that was refused is not spoken of any more once another project is shown', async () => {
    await openApp()
    drop('notes.txt', 'Dear diary')
    await expect.element(page.getByText(/“notes.txt” is a text and no graph/)).toBeVisible()
    drop('more.txt', 'Dear diary')
    await expect.element(page.getByText(/“more.txt” is a text and no graph/)).toBeVisible()
    await expect.element(page.getByText(/“notes.txt”/)).toBeVisible()
    drop('broken.json', serializeDocument(brokenGraph()))
    await expect.element(page.getByRole('main', { name: 'Canvas' })).toBeVisible()
    await expect.element(page.getByText(/“notes.txt”/)).not.toBeInTheDocument()
  })

  test('can be dropped while a project is open', async () => {
    const workspace = await openApp({ graph: 'digits-2000' })
    await expect.element(page.getByRole('main', { name: 'Canvas' })).toBeVisible()
    drop('broken.json', serializeDocument(brokenGraph()))
    await expect.poll(() => workspace.current.value?.document.value.title).toEqual(brokenGraph().title)
  })
})

describe('language and appearance', () => {
  test('change at once, are kept, and are told to the page', async () => {
    const workspace = await openApp({ graph: 'digits-2000' })
    await userEvent.click(button('Settings'))
    await userEvent.click(button(/Deutsch/))
    await expect.element(page.getByRole('main', { name: 'Arbeitsfläche' })).toBeVisible()
    expect(document.documentElement.lang).toBe('de')
    expect(workspace.setting('language', 'en').value).toBe('de')
    await userEvent.click(button('Dunkel'))
    await expect.poll(() => document.documentElement.dataset.theme).toBe('dark')
    expect(workspace.setting('theme', 'system').value).toBe('dark')
    await userEvent.click(button('Wie der Computer'))
    await expect.poll(() => document.documentElement.dataset.theme).toBeUndefined()
  })
})

test('a language whose words cannot be loaded is not taken, and the page says so', async () => {
  const { workspace } = (await stage()()).stage
  workspace.saveSetting('language', 'en')
  let isAway = true
  const load: LoadWords = (language) =>
    isAway && language === 'de' ? Promise.reject(new Error('offline')) : loadWords(language)
  await render(<App workspace={workspace} loadWords={load} begun={Promise.resolve()} />)
  await userEvent.click(button(/Deutsch/))
  await expect.element(page.getByText(/could not be loaded: the server does not answer/)).toBeVisible()
  expect(workspace.setting('language', undefined).value).toBe('en')
  isAway = false
  await userEvent.click(button(/Deutsch/))
  await expect.element(button('Neuer leerer Graph')).toBeVisible()
})

test('where no words can be loaded at all, it asks to be loaded anew', async () => {
  const { workspace } = (await stage()()).stage
  const load: LoadWords = () => Promise.reject(new Error('offline'))
  await render(<App workspace={workspace} loadWords={load} begun={Promise.resolve()} />)
  await expect.element(page.getByText(/could not be loaded completely.*nicht ganz laden/)).toBeVisible()
})

test('where the browser keeps nothing, it says so and never claims to have saved', async () => {
  await openApp({ graph: 'digits-2000' }, storageProblem('storage-unavailable', { reason: 'SecurityError' }))
  await expect.element(page.getByText(/does not let the page keep anything/)).toBeVisible()
  await expect.element(page.getByText('not saved', { exact: true })).toBeVisible()
  await expect.element(page.getByText('saved on this computer')).not.toBeInTheDocument()
})
