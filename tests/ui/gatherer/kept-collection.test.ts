import { describe, expect, it } from 'vitest'
import { ContentFault } from '../../../src/contents/content-fault.ts'
import type { ContentStore } from '../../../src/contents/content-store.ts'
import { memoryContents } from '../../../src/contents/memory-contents.ts'
import { problem } from '../../../src/graph/document/problem.ts'
import { addPictures, movePictures, removeClass } from '../../../src/graph/values/edit-pictures.ts'
import { ownDataInProcess } from '../../../src/intake/in-process.ts'
import { KeptCollection } from '../../../src/ui/gatherer/kept-collection.ts'
import { latch } from '../../session/faulty-storage.ts'
import { until, workbench } from '../../session/workbench.ts'
import { graphOf } from '../support/small-graph.ts'

const picture = (letter: string, className = 'cat') => ({
  content: letter.repeat(64),
  name: `${letter}.png`,
  class: className,
  width: 4,
  height: 3,
})

async function begin(contents: ContentStore = memoryContents()) {
  const bench = workbench({ ownData: ownDataInProcess(contents) })
  const project = await bench.open(graphOf({ p: ['pictures', 0, 0] }))
  return { project, contents, kept: new KeptCollection(project, 'p') }
}
const counts = (kept: KeptCollection) => kept.collection?.pictures.map(({ name }) => name).join(' ')

describe('the pictures of a node', () => {
  it('show an edit at once, and the node has it when it is kept', async () => {
    const { project, contents, kept } = await begin()
    kept.edit((now) => addPictures(now, [picture('a'), picture('b', 'dog')]))
    expect(counts(kept)).toBe('a.png b.png')
    expect(project.document.value.nodes.p?.params).toEqual({})
    await kept.written()
    const [list] = await contents.list()
    expect(project.document.value.nodes.p?.params.collection).toEqual({
      collection: list?.hash,
      classes: [
        { name: 'cat', free: 1, train: 0, validation: 0, test: 0 },
        { name: 'dog', free: 1, train: 0, validation: 0, test: 0 },
      ],
    })
  })

  it('go back and forth with undo and redo, each edit for itself', async () => {
    const { project, kept } = await begin()
    kept.edit((now) => addPictures(now, [picture('a'), picture('b')]))
    kept.edit((now) => movePictures(now, new Set([0]), 'dog'))
    await kept.written()
    expect(kept.collection?.classes).toEqual(['cat', 'dog'])
    project.undo()
    expect(kept.collection?.classes).toEqual(['cat'])
    project.undo()
    expect(counts(kept)).toBe('')
    project.redo()
    project.redo()
    expect(kept.collection?.classes).toEqual(['cat', 'dog'])
  })

  it('are undone together when they came by one piece of work, however many times it was written', async () => {
    const { project, kept } = await begin()
    kept.edit((now) => addPictures(now, [picture('a')]))
    await kept.written()
    for (const letter of ['b', 'c', 'd']) {
      kept.edit((now) => addPictures(now, [picture(letter)]), 'import 1')
      await kept.written()
    }
    expect(counts(kept)).toBe('a.png b.png c.png d.png')
    project.undo()
    expect(counts(kept)).toBe('a.png')
  })

  it('are what undo made them when it comes while an edit is still being kept, and what is added then stays', async () => {
    const contents = memoryContents()
    let held: Promise<void> | undefined
    const { project, kept } = await begin({
      ...contents,
      async put(list) {
        await held
        return contents.put(list)
      },
    })
    kept.edit((now) => addPictures(now, [picture('a')]))
    await kept.written()
    const { held: wait, open } = latch()
    held = wait
    kept.edit((now) => addPictures(now, [picture('b')]))
    project.undo()
    kept.edit((now) => addPictures(now, [picture('c')]))
    open()
    await kept.written()
    expect(counts(kept)).toBe('c.png')
    const again = new KeptCollection(project, 'p')
    await until(again.state, ({ kind }) => kind === 'ready')
    expect(counts(again)).toBe('c.png')
  })

  it('come anew right after the last class was removed', async () => {
    const { kept } = await begin()
    kept.edit((now) => addPictures(now, [picture('a')]))
    await kept.written()
    kept.edit((now) => removeClass(now, 'cat'))
    kept.edit((now) => addPictures(now, [picture('b')]))
    await kept.written()
    expect(counts(kept)).toBe('b.png')
  })

  it('are read where a project has some already, also what is brought before they are read', async () => {
    const { project, kept } = await begin()
    kept.edit((now) => addPictures(now, [picture('a')]))
    await kept.written()
    const again = new KeptCollection(project, 'p')
    again.edit((now) => addPictures(now, [picture('b')]))
    await until(again.state, () => counts(again) === 'a.png b.png')
    await again.written()
    expect(project.history.value.undo).toBe('pictures')
  })

  it('name what is not on this computer, until it is brought again', async () => {
    const { project, kept } = await begin()
    kept.edit((now) => addPictures(now, [picture('a'), picture('b')]))
    await kept.written()
    const again = new KeptCollection(project, 'p')
    const state = await until(again.state, (now) => now.kind === 'ready' && now.missing.size > 0)
    expect(state.kind === 'ready' && [...state.missing].sort()).toEqual(['a'.repeat(64), 'b'.repeat(64)])
    again.found(['a'.repeat(64)])
    expect(again.state.value).toMatchObject({ missing: new Set(['b'.repeat(64)]) })
  })

  it('are as before where there is no room for an edit, and say so', async () => {
    const contents = memoryContents()
    const { project, kept } = await begin({
      ...contents,
      put: () => Promise.reject(new ContentFault('full', problem('contents-full'))),
    })
    kept.edit((now) => addPictures(now, [picture('a')]))
    await kept.written()
    expect(counts(kept)).toBe('')
    expect(kept.fault.value?.code).toBe('contents-full')
    expect(project.history.value).toEqual({})
  })

  it('begin anew where the list is gone', async () => {
    const { project, contents, kept } = await begin()
    kept.edit((now) => addPictures(now, [picture('a')]))
    await kept.written()
    await contents.remove((await contents.list()).map(({ hash }) => hash))
    const again = new KeptCollection(project, 'p')
    await until(again.state, ({ kind }) => kind === 'gone')
    again.edit((now) => addPictures(now, [picture('b')]))
    expect(counts(again)).toBe('b.png')
    await again.written()
  })
})
