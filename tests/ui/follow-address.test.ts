import { expect, test } from 'vitest'
import { serializeDocument } from '../../src/graph/file/serialize-document.ts'
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
  await expect.poll(() => bench.workspace.current.value?.copyOf).toBe('small-digits')
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
  await expect.poll(() => workspace.current.value?.copyOf).toBe('small-digits')
  const project = workspace.current.value
  page.follow('#/g/small-digits/dense')
  expect(addressOf(page)).toEqual({
    place: { kind: 'shipped', name: 'small-digits', copy: project?.id },
    node: 'dense',
  })
  expect(workspace.current.value).toBe(project)
})
