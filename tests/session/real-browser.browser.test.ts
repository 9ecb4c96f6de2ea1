import { filter, firstValueFrom } from 'rxjs'
import { afterEach, describe, expect, test } from 'vitest'
import { serializeDocument } from '../../src/graph/file/serialize-document.ts'
import type { ProjectSession } from '../../src/session/types.ts'
import { openRealTab, type RealTab } from './real-tab.ts'
import { smallDigits } from './small-digits.ts'

const tabs: (() => void)[] = []
afterEach(() => {
  for (const close of tabs.splice(0)) close()
})

async function openTab(name: string): Promise<RealTab> {
  const tab = await openRealTab(name)
  tabs.push(tab.close)
  return tab
}

const ended = (project: ProjectSession, epochs: number) =>
  firstValueFrom(
    project.runs.changes.pipe(
      filter(({ trainer }) => trainer?.status === 'completed' && trainer.epoch === epochs),
    ),
  )

const setEpochs = (value: number) => ({
  name: 'set-param' as const,
  operation: { kind: 'set-param' as const, id: 'trainer', param: 'epochs', value },
})

describe('with workers and IndexedDB', () => {
  test('a project trains, is closed with its tab, is found again and goes on from its weights', async () => {
    const name = `real-${crypto.randomUUID()}`
    const first = await openTab(name)
    await first.workspace.begin()
    const imported = await first.workspace.importFile(serializeDocument(smallDigits()))
    if (!imported.ok) throw new Error('not imported')
    const { session } = imported.value
    const samples = await firstValueFrom(
      session.samples('scale', 'train', 4).pipe(filter(({ kind }) => kind === 'ready')),
    )
    expect(samples).toMatchObject({ value: { shape: [28, 28, 1], total: 120 } })
    session.run()
    const before = (await ended(session, 3)).trainer
    expect(before?.history.loss).toHaveLength(3)
    await session.flush()
    first.close()

    const second = await openTab(name)
    await second.workspace.begin()
    const again = second.workspace.current.value
    if (!again) throw new Error('nothing is open')
    await firstValueFrom(again.saved.changes.pipe(filter(({ kind }) => kind === 'saved')))
    expect(again.runs.value.trainer).toEqual(before)
    const picture = await firstValueFrom(again.layer('output').pipe(filter(({ kind }) => kind === 'ready')))
    expect(picture).toMatchObject({ value: { weights: 'trained', target: 7 } })
    again.perform(setEpochs(5))
    await firstValueFrom(again.runs.changes.pipe(filter(({ trainer }) => trainer?.canResume === true)))
    again.resume('trainer')
    const longer = (await ended(again, 5)).trainer
    expect(longer?.history.loss.slice(0, 3)).toEqual(before?.history.loss)
    expect(longer?.evaluations).toHaveLength(1)
    await second.workspace.leave()
  })
})
