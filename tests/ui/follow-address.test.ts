import { expect, test } from 'vitest'
import { packGraph } from '../../src/formats/link/packed-graph.ts'
import { serializeDocument } from '../../src/graph/file/serialize-document.ts'
import { askedView, bringBack, giveUpView } from '../../src/ui/base/address/asked-view.ts'
import { addressOf, followAddress } from '../../src/ui/base/address/follow-address.ts'
import { smallDigits } from '../session/small-digits.ts'
import { good, workbench } from '../session/workbench.ts'

const shipped = { 'small-digits': serializeDocument(smallDigits()) }
const reseed = { name: 'seed', operation: { kind: 'set-seed', seed: 9 } } as const

/** The entry of a browser's history that is shown. */
class Entry extends EventTarget {
  readonly location = { hash: '' } as Location
  readonly history = {
    state: null as unknown,
    replaceState: (state: unknown, _: string, hash: string) => this.#be(state, hash),
    pushState: (state: unknown, _: string, hash: string) => this.#be(state, hash),
  } as History

  #be(state: unknown, hash: string): void {
    Object.assign(this.history, { state })
    this.location.hash = hash
  }

  /** As a click on a link does. */
  follow(hash: string): void {
    this.#be(null, hash)
    this.dispatchEvent(new Event('hashchange'))
  }
}

const packed = packGraph(smallDigits())

const refused = (problems: unknown) => expect.unreachable(JSON.stringify(problems))

test('an edit made the moment a shipped graph appears gives the project an address of its own', async () => {
  const { workspace } = workbench({ shipped })
  const page = new Entry()
  followAddress(workspace, page, refused)
  const edited = new Promise<string>((done) => {
    workspace.current.changes.subscribe((project) => {
      if (!project) return
      good(project.perform(reseed))
      done(project.id)
    })
  })
  page.follow('#/g/small-digits')
  const id = await edited
  expect(page.location.hash).toBe(`#/p/${id}`)
  // Whatever opening it still had to do, the address stays.
  await workspace.loadAhead()
  expect(addressOf(page)).toEqual({ place: { kind: 'project', id } })
})

test('a page that is gone before its new address was written comes back with what was done', async () => {
  const bench = workbench({ shipped })
  const page = new Entry()
  followAddress(bench.workspace, page, refused)
  page.follow('#/g/small-digits')
  await expect
    .poll(() => bench.workspace.current.value?.copyOf)
    .toEqual({ kind: 'shipped', name: 'small-digits' })
  const left = addressOf(page)
  const project = bench.workspace.current.value!
  good(project.perform(reseed))
  await project.flush()

  const { workspace } = workbench({ disk: bench.disk, shipped })
  await workspace.begin(left?.place)
  expect(workspace.current.value).toMatchObject({ id: project.id, copyOf: undefined })
  const again = new Entry()
  Object.assign(again.history, { state: { copy: project.id } })
  again.location.hash = '#/g/small-digits/dense'
  followAddress(workspace, again, refused)
  expect(again.location.hash).toBe(`#/p/${project.id}/dense`)
})

test('another node of an open shipped graph is looked at without opening the graph anew', async () => {
  const { workspace } = workbench({ shipped })
  const page = new Entry()
  followAddress(workspace, page, refused)
  page.follow('#/g/small-digits')
  await expect.poll(() => workspace.current.value?.copyOf).toEqual({ kind: 'shipped', name: 'small-digits' })
  const project = workspace.current.value
  page.follow('#/g/small-digits/dense')
  expect(addressOf(page)).toEqual({
    place: { kind: 'shipped', name: 'small-digits', copy: project?.id },
    node: 'dense',
  })
  expect(workspace.current.value).toBe(project)
})

test('a link opens its graph, keeps its address until the first edit, and opens the same copy when it is followed again', async () => {
  const { workspace } = workbench()
  const page = new Entry()
  followAddress(workspace, page, refused)
  page.follow(`#/l/${packed}`)
  await expect.poll(() => workspace.current.value?.copyOf).toEqual({ kind: 'link', packed })
  const first = workspace.current.value!
  expect(addressOf(page)).toEqual({ place: { kind: 'link', packed, copy: first.id } })
  page.follow('#/')
  await expect.poll(() => workspace.current.value).toBeUndefined()
  page.follow(`#/l/${packed}`)
  await expect.poll(() => workspace.current.value?.id).toBe(first.id)
  good(workspace.current.value!.perform(reseed))
  expect(page.location.hash).toBe(`#/p/${first.id}`)

  page.follow('#/')
  await expect.poll(() => workspace.current.value).toBeUndefined()
  page.follow(`#/l/${packed}`)
  await expect.poll(() => workspace.current.value?.document.value.seed).toBe(smallDigits().seed)
  expect(workspace.projects.value).toHaveLength(2)
})

test('a link that holds no graph says why, and the address names what is open again', async () => {
  const { workspace } = workbench()
  const page = new Entry()
  const codes: string[] = []
  followAddress(workspace, page, (problems) => codes.push(...problems.map(({ code }) => code)))
  page.follow(`#/l/${packed.slice(0, -9)}`)
  await expect.poll(() => codes).toEqual(['packed-damaged'])
  expect(page.location.hash).toBe('#/')

  const atStart = workbench().workspace
  await atStart.begin({ kind: 'link', packed: '1%%' })
  expect(atStart.notices.value.map(({ message }) => message.code)).toEqual(['packed-damaged'])
  expect(atStart.current.value).toBeUndefined()
})

test('the view that an address asks for stays in it, edits and all, until a person wants it otherwise', async () => {
  const { workspace } = workbench({ shipped })
  const page = new Entry()
  followAddress(workspace, page, refused)
  page.follow('#/g/small-digits?read-only&hide=library,results')
  await expect.poll(() => askedView(workspace).value).toEqual({ readOnly: true, hidden: ['library', 'runs'] })
  const project = workspace.current.value!
  bringBack(workspace, 'library')
  expect(page.location.hash).toBe('#/g/small-digits?read-only&hide=results')
  giveUpView(workspace, 'readOnly')
  good(project.perform(reseed))
  expect(page.location.hash).toBe(`#/p/${project.id}?hide=results`)
  // What is opened next was not asked to be shown so.
  good(await workspace.create('another'))
  expect(askedView(workspace).value).toEqual({})
  expect(page.location.hash).toBe(`#/p/${workspace.current.value?.id}`)
})

test('another view of what is open is shown without opening it anew', async () => {
  const { workspace } = workbench({ shipped })
  const page = new Entry()
  followAddress(workspace, page, refused)
  page.follow('#/g/small-digits')
  await expect.poll(() => workspace.current.value).toBeDefined()
  const project = workspace.current.value
  page.follow('#/g/small-digits?lesson&lang=de')
  expect(askedView(workspace).value).toEqual({ lesson: true, language: 'de' })
  expect(workspace.current.value).toBe(project)
  expect(page.location.hash).toBe('#/g/small-digits?lesson&lang=de')
})
