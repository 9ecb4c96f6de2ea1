import { expect, test } from 'vitest'
import { memoryContents } from '../../src/contents/memory-contents.ts'
import { ownDataInProcess } from '../../src/intake/in-process.ts'
import type { ProjectSession } from '../../src/session/types.ts'
import { WORDS } from '../../testing/words.ts'
import { smallDigits } from './small-digits.ts'
import { good, tabsLock, until, untilStatus, workbench } from './workbench.ts'

const LONG = 3 * 3_600_000

/** How good its network is, and after how many epochs. */
async function measured(session: ProjectSession) {
  good(session.run())
  const { evaluations, status } = await untilStatus(session, 'trainer', 'completed', 'failed')
  return { status, accuracy: evaluations[0]?.accuracy }
}

test('a network that was taken along and opened is as good as it was, as long as anything may want it', async () => {
  const clock = { now: Date.now() }
  const contents = memoryContents(() => clock.now)
  const bench = workbench({
    ownData: ownDataInProcess(contents),
    contentsLock: tabsLock(),
    now: () => clock.now,
  })
  const { workspace } = bench
  const leave = async () => {
    await workspace.leave()
    await until(workspace.current, (open) => open === undefined)
  }
  const trained = await bench.open(smallDigits())
  const { accuracy } = await measured(trained)
  const { file } = good(await trained.networks.takeOut('trainer', 'keras', WORDS.en))
  await leave()

  const { session } = good(await workspace.importFile([{ path: 'digits.keras', file }]))
  expect(session.document.value.title).toEqual(smallDigits().title)
  expect(await measured(session)).toEqual({ status: 'completed', accuracy })

  // Nobody names them now but the history of the editor.
  good(session.perform({ name: 'remove', operation: { kind: 'remove-wire', id: 'w_start' } }))
  good(session.perform({ name: 'remove', operation: { kind: 'remove-node', id: 'start_weights' } }))
  clock.now += LONG
  session.undo()
  session.undo()
  expect(await measured(session)).toEqual({ status: 'completed', accuracy })

  const copy = good(await workspace.duplicate(session.id, 'Copy'))
  await leave()
  good(await workspace.remove(session.id))
  clock.now += LONG
  good(await workspace.tidyUp())
  const again = good(await workspace.open(copy.id))
  expect(await measured(again)).toEqual({ status: 'completed', accuracy })
  await leave()

  good(await workspace.remove(copy.id))
  clock.now += LONG
  good(await workspace.tidyUp())
  expect(await contents.list()).toEqual([])
})
