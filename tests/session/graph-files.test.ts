import { describe, expect, test } from 'vitest'
import { emptyDocument } from '../../src/graph/document/document.ts'
import { serializeDocument } from '../../src/graph/file/serialize-document.ts'
import { smallDigits } from './small-digits.ts'
import { good, textOf, untilStatus, type Workbench, workbench } from './workbench.ts'

const shipped = {
  'small-digits': serializeDocument({ ...smallDigits(), title: { en: 'Digits', de: 'Ziffern' } }),
}
const titles = ({ workspace }: Workbench) => workspace.projects.value.map(({ title }) => title)
const rename = (title: string) => ({
  name: 'rename' as const,
  operation: { kind: 'set-title' as const, title },
})

describe('a shipped graph', () => {
  test('opens as a project of one’s own', async () => {
    const { workspace } = workbench({ shipped })
    const session = good(await workspace.openShipped('small-digits'))
    expect(session.document.value).toMatchObject({ title: { en: 'Digits', de: 'Ziffern' }, seed: 1 })
    expect(session.id).not.toBe('small')
  })

  test('opens the copy made before as long as nobody has touched that', async () => {
    const bench = workbench({ shipped })
    const first = good(await bench.workspace.openShipped('small-digits'))
    await bench.workspace.leave()
    expect(good(await bench.workspace.openShipped('small-digits')).id).toBe(first.id)
    expect(titles(bench)).toHaveLength(1)
  })

  test('opens fresh, with a number, beside a copy that was changed or trained', async () => {
    const bench = workbench({ shipped })
    const changed = good(await bench.workspace.openShipped('small-digits'))
    good(changed.perform({ name: 'seed', operation: { kind: 'set-seed', seed: 2 } }))
    const trained = good(await bench.workspace.openShipped('small-digits'))
    expect(trained.id).not.toBe(changed.id)
    expect(trained.document.value).toMatchObject({ seed: 1, title: { en: 'Digits (2)', de: 'Ziffern (2)' } })
    good(trained.run())
    await untilStatus(trained, 'trainer', 'completed')
    const fresh = good(await bench.workspace.openShipped('small-digits'))
    expect(fresh.document.value.title).toEqual({ en: 'Digits (3)', de: 'Ziffern (3)' })
    expect(fresh.runs.value).toEqual({})
  })

  test('that this version does not have is a problem', async () => {
    const { workspace } = workbench({ shipped })
    expect(await workspace.openShipped('nothing')).toMatchObject({
      ok: false,
      problems: [{ code: 'shipped-missing', values: { name: 'nothing' } }],
    })
  })
})

describe('a graph file', () => {
  test('comes out as it went in, through a project', async () => {
    const bench = workbench()
    const text = serializeDocument(smallDigits())
    const { session, problems } = good(await bench.workspace.importFile(text))
    expect(problems).toEqual([])
    expect(session.id).toBe('small')
    const file = good(await bench.workspace.exportFile(session.id))
    expect(file).toMatchObject({ fileName: 'Small digits.json', file: { type: 'application/json' } })
    expect(await textOf(file)).toBe(text)
    await bench.workspace.leave()
    expect(await textOf(good(await bench.workspace.exportFile('small')))).toBe(text)
  })

  test('is exported with the edits of a moment ago, under its title in the language asked for', async () => {
    const { workspace } = workbench({ shipped })
    const session = good(await workspace.openShipped('small-digits'))
    good(session.perform({ name: 'seed', operation: { kind: 'set-seed', seed: 5 } }))
    const file = good(await workspace.exportFile(session.id, { language: 'de' }))
    expect(file.fileName).toBe('Ziffern.json')
    expect(JSON.parse(await textOf(file))).toMatchObject({ seed: 5 })
  })

  test('gets an id of its own where there is such a project already, even a deleted one', async () => {
    const bench = workbench()
    const text = serializeDocument(smallDigits())
    const first = good(await bench.workspace.importFile(text)).session
    good(first.perform(rename('changed here')))
    const second = good(await bench.workspace.importFile(text)).session
    expect(second.id).not.toBe(first.id)
    expect(good(await bench.storage.loadProject('small')).title).toBe('changed here')
    good(await bench.workspace.remove('small'))
    const third = good(await bench.workspace.importFile(text)).session
    expect(third.id).not.toBe('small')
  })

  test('that is none is a problem, and nothing is opened or made', async () => {
    const bench = workbench()
    const refused = await bench.workspace.importFile('\u0089PNG')
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'file-not-json' }] })
    expect(bench.workspace.current.value).toBeUndefined()
    expect(titles(bench)).toEqual([])
  })

  test('opens with what could be saved of it, and says what could not', async () => {
    const { workspace } = workbench()
    const text = JSON.stringify({ ...emptyDocument('damaged', 'Damaged'), nodes: { a: 7 } })
    const { session, problems } = good(await workspace.importFile(text))
    expect(session.document.value.nodes).toEqual({})
    expect(problems.length).toBeGreaterThan(0)
  })
})
