import { expect, test } from 'vitest'
import type { Harness } from './harness.ts'
import { problemOf, unwrap } from './harness.ts'
import { sampleDocument } from './sample-document.ts'

/** What every storage promises about saves that change an earlier one. */
export function revisionContract(harness: () => Harness): void {
  test('a save never overwrites what another tab saved after the document was read', async () => {
    const [first, second] = [await harness().open(), await harness().open()]
    await first.saveProject(sampleDocument('a', 'Begin'))
    const read = unwrap(await first.loadProject('a')).revision
    expect(unwrap(await second.loadProject('a')).revision).toBe(read)

    const edited = unwrap(await first.saveProject(sampleDocument('a', 'Edited here'), read)).revision
    const refused = await second.saveProject(sampleDocument('a', 'Edited there'), read)
    expect(problemOf(refused).code).toBe('project-changed-elsewhere')
    expect(unwrap(await second.loadProject('a'))).toMatchObject({ title: 'Edited here', revision: edited })
    // What the other tab never read is not its own after a second try either.
    expect(problemOf(await second.saveProject(sampleDocument('a', 'Again'), read)).code).toBe(
      'project-changed-elsewhere',
    )
    expect(unwrap(await second.saveProject(sampleDocument('a', 'Merged'), edited)).title).toBe('Merged')
    expect(problemOf(await first.saveProject(sampleDocument('a', 'Late'), edited)).code).toBe(
      'project-changed-elsewhere',
    )
    expect(unwrap(await first.saveProject(sampleDocument('a', 'Whatever is there'))).title).toBe(
      'Whatever is there',
    )
  })

  test('only one of two tabs that save at once over the same revision does so', async () => {
    const tabs = [await harness().open(), await harness().open()] as const
    await tabs[0].saveProject(sampleDocument('a', 'Begin'))
    for (let round = 0; round < 5; round++) {
      const [one, other] = await Promise.all(tabs.map(async (tab) => unwrap(await tab.loadProject('a'))))
      const results = await Promise.all([
        tabs[0].saveProject(sampleDocument('a', `One ${round}`), one!.revision),
        tabs[1].saveProject(sampleDocument('a', `Other ${round}`), other!.revision),
      ])
      const [winner, ...others] = results.flatMap((result) => (result.ok ? [result.value] : []))
      expect(others).toEqual([])
      expect(unwrap(await tabs[0].loadProject('a'))).toMatchObject({
        title: winner!.title,
        revision: winner!.revision,
      })
    }
  })

  test('an edit need not wait for the save before it: both go over the same revision, the later one stays', async () => {
    const [first, second] = [await harness().open(), await harness().open()]
    const { revision } = unwrap(await first.saveProject(sampleDocument('a', 'Begin')))
    const saves = ['One', 'Two', 'Three'].map((title) =>
      first.saveProject(sampleDocument('a', title), revision),
    )
    const [, , last] = (await Promise.all(saves)).map(unwrap)
    expect(unwrap(await second.loadProject('a'))).toMatchObject({
      title: 'Three',
      revision: last!.revision,
    })
    await second.saveProject(sampleDocument('a', 'Edited elsewhere'), last!.revision)
    expect(problemOf(await first.saveProject(sampleDocument('a', 'Four'), last!.revision)).code).toBe(
      'project-changed-elsewhere',
    )
  })
}
