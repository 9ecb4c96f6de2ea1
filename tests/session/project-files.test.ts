import { expect, test } from 'vitest'
import { memoryContents } from '../../src/contents/memory-contents.ts'
import { describePage } from '../../src/formats/web-page/describe-page.ts'
import { writeWebPage } from '../../src/formats/web-page/write-web-page.ts'
import { serializeDocument } from '../../src/graph/file/serialize-document.ts'
import { ownDataInProcess } from '../../src/intake/in-process.ts'
import { randomNetwork } from '../../testing/random-networks.ts'
import { smallDigits } from './small-digits.ts'
import { good, until, untilStatus, workbench } from './workbench.ts'

test('a project taken along with its run goes on elsewhere as it would have gone on here, to the last bit', async () => {
  const here = workbench()
  const session = await here.open(smallDigits({ trainer: { epochs: 2 } }))
  good(session.run())
  const run = await untilStatus(session, 'trainer', 'completed')
  const { fileName, file } = good(await here.workspace.exportFile(session.id, { format: 'project-file' }))
  expect(fileName).toMatch(/\.faltwerk$/)

  const there = workbench()
  const opened = good(await there.workspace.importFile(file))
  expect(opened.problems).toEqual([])
  expect(opened.session.runs.value.trainer).toEqual(run)
  const more = { kind: 'set-param', id: 'trainer', param: 'epochs', value: 3 } as const
  for (const each of [session, opened.session]) {
    good(each.perform({ name: 'seed', operation: more }))
    await until(each.runs, ({ trainer }) => trainer?.canResume === true)
    each.resume('trainer')
    await until(each.runs, ({ trainer }) => trainer?.status === 'completed' && trainer.epoch === 3)
  }
  expect(opened.session.runs.value.trainer?.history).toEqual(session.runs.value.trainer?.history)
})

test('what a graph names by content comes along, and is kept before the project is', async () => {
  const from = memoryContents()
  const [hash = ''] = await from.put([new TextEncoder().encode('what somebody brought')])
  const here = workbench({ ownData: ownDataInProcess(from) })
  const session = await here.open({ ...smallDigits(), brought: hash } as ReturnType<typeof smallDigits>)
  const { file } = good(await here.workspace.exportFile(session.id, { format: 'project-file' }))

  const to = memoryContents()
  const there = workbench({ ownData: ownDataInProcess(to) })
  good(await there.workspace.importFile(file))
  expect(await to.has([hash])).toEqual([true])
})

test('the page that a network left as opens as the graph it was made of', async () => {
  const { network, document } = randomNetwork(3)
  const page = { contents: describePage(network, document.title), model: { topology: {}, weights: [] } }
  const bytes = await writeWebPage({ ...page, weights: [], graph: serializeDocument(document) }, 'en')
  const opened = good(await workbench().workspace.importFile(new TextDecoder().decode(bytes)))
  expect(opened.problems).toEqual([])
  expect(opened.session.document.value.nodes).toEqual(document.nodes)
})

test('a file that is no project says so and opens nothing', async () => {
  const { workspace } = workbench()
  expect(await workspace.importFile(new Blob(['PK\u0003\u0004 and no more']))).toMatchObject({
    ok: false,
    problems: [{ code: 'project-file-damaged' }],
  })
  expect(workspace.current.value).toBeUndefined()
})
