import { filter, firstValueFrom } from 'rxjs'
import { afterEach, describe, expect, test } from 'vitest'
import type { Result } from '../../src/graph/document/problem.ts'
import { serializeDocument } from '../../src/graph/file/serialize-document.ts'
import { variantsOf } from '../../src/graph/variants/variants-of.ts'
import type { Signal } from '../../src/session/signal.ts'
import type { ProjectSession } from '../../src/session/types.ts'
import { openRealTab, type RealTab } from './real-tab.ts'
import { smallDigits } from './small-digits.ts'

const tabs: (() => void)[] = []
afterEach(() => {
  for (const close of tabs.splice(0)) close()
})

/** A page of its own; closed as a person closes it: nothing in it goes on. */
async function openFrame(name: string): Promise<RealTab> {
  const frame = document.createElement('iframe')
  frame.srcdoc = `<script type="module" src="${new URL('./real-tab-script.ts', import.meta.url)}"></script>`
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  document.body.append(frame)
  tabs.push(() => frame.remove())
  await loaded
  const page = frame.contentWindow as unknown as { openRealTab: typeof openRealTab }
  const { workspace } = await page.openRealTab(name)
  return { workspace, close: () => frame.remove() }
}

async function openHere(name: string): Promise<RealTab> {
  const tab = await openRealTab(name)
  tabs.push(tab.close)
  return tab
}

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join())
  return result.value
}

const until = <T>(signal: Signal<T>, wanted: (value: T) => boolean) =>
  firstValueFrom(signal.changes.pipe(filter(wanted)))

/** A project that a page of its own writes, and this page looks at. */
async function openTwice(document = smallDigits()) {
  const name = `two-${crypto.randomUUID()}`
  const first = await openFrame(name)
  const writer = good(await first.workspace.importFile(serializeDocument(document))).session
  await writer.flush()
  const second = await openHere(name)
  const reader = good(await second.workspace.open(writer.id))
  await until(reader.saved, ({ kind }) => kind === 'read-only')
  return { first, writer, reader }
}

async function trained(session: ProjectSession): Promise<string> {
  const before = session.runs.value.trainer?.run
  good(session.run())
  const { trainer } = await until(
    session.runs,
    ({ trainer }) => trainer?.status === 'completed' && trainer.run !== before,
  )
  return trainer?.run ?? ''
}

describe('a history in two tabs', () => {
  test('is in both what one makes of it: runs are renamed, marked, deleted, restored and tidied away', async () => {
    const { writer, reader } = await openTwice()
    const [one, two, three] = [await trained(writer), await trained(writer), await trained(writer)]
    const seen = (wanted: (line: (typeof reader.kept.runs.value)[number]) => unknown) =>
      until(reader.kept.runs, (runs) => runs.some((line) => wanted(line)))
    await until(reader.kept.runs, (runs) => runs.filter(({ status }) => status === 'completed').length === 3)
    good(await writer.kept.change(one, { name: 'slow', note: 'as in the book' }))
    await seen(({ run, name, note }) => run === one && name === 'slow' && note === 'as in the book')
    good(await writer.kept.change(three, { isBaseline: true }))
    await seen(({ run, isBaseline, hasWeights }) => run === three && isBaseline && hasWeights)
    good(await writer.kept.remove([one, two]))
    await until(reader.kept.runs, (runs) => runs.filter(({ deletedAt }) => deletedAt).length === 2)
    good(await writer.kept.restore([one]))
    await seen(({ run, name, deletedAt }) => run === one && name === 'slow' && deletedAt === undefined)
    good(await writer.kept.tidyUp({ deleted: true }))
    await until(reader.kept.runs, (runs) => runs.length === 2)
    for (const run of [one, three]) good(await reader.kept.read(run))
    expect(await reader.kept.remove([one])).toMatchObject({ ok: false })
    await until(writer.kept.runs, (runs) => runs.length === 2)
  })

  test('shows a sweep of the other tab, and goes on with it when that is closed in the middle of writing', async () => {
    const { first, writer, reader } = await openTwice(smallDigits({ trainer: { epochs: 2 } }))
    const rates = Array.from({ length: 8 }, (_, i) => 0.001 * (i + 1))
    const variants = variantsOf(
      rates.map((value) => [{ node: 'adam', param: 'learningRate', value }]),
      [1],
    )
    good(await writer.groups.start({ kind: 'sweep', trainer: 'trainer', sweep: 'hidden', variants }))
    const isDone = ({ status }: { readonly status: string }) => status === 'completed'
    const shown = await until(
      reader.groups.groups,
      ([group]) => (group?.members.filter(isDone).length ?? 0) >= 3,
    )
    // No word of it: whatever is being written at this moment is whole or not there.
    first.close()
    await until(reader.saved, ({ kind }) => kind === 'saved')
    const [group] = await until(reader.groups.groups, ([group]) => group?.status === 'completed')
    expect(group?.members.map(({ status }) => status)).toEqual(rates.map(() => 'completed'))
    // What had ended is what it was, and nothing was trained twice.
    for (const [i, member] of (shown[0]?.members ?? []).entries())
      if (isDone(member))
        expect(group?.members[i]).toMatchObject({ run: member.run, reached: member.reached })
    const lines = await until(reader.kept.runs, (runs) => runs.filter(isDone).length === rates.length)
    expect(lines).toHaveLength(rates.length)
    for (const { run } of lines) expect(good(await reader.kept.read(run)).history.loss).toHaveLength(2)
    await reader.close()
  })
})
