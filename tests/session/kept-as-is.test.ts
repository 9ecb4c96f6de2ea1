import { expect, test } from 'vitest'
import { smallDigits } from './small-digits.ts'
import { good, untilStatus, workbench } from './workbench.ts'

const seed = { name: 'seed', operation: { kind: 'set-seed', seed: 9 } } as const

test('a project that is to stay as it is refuses edits, runs, and takes edits again once it is allowed', async () => {
  const bench = workbench()
  const session = await bench.open(smallDigits({ trainer: { epochs: 1 } }))
  const before = session.document.value
  session.keepAsIs(true)
  expect(session.saved.value).toMatchObject({ kind: 'read-only', problem: { code: 'project-kept-as-is' } })
  expect(session.perform(seed)).toMatchObject({ ok: false, problems: [{ code: 'project-kept-as-is' }] })
  good(session.run())
  await untilStatus(session, 'trainer', 'completed')
  expect(session.document.value).toBe(before)
  session.keepAsIs(false)
  good(session.perform(seed))
  session.keepAsIs(true)
  session.undo()
  expect(session.document.value.seed).toBe(9)
})
