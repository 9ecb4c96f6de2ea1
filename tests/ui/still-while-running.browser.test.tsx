import { Profiler } from 'react'
import { expect, test } from 'vitest'
import { GlobalKeys } from '../../src/ui/editor/global-keys.tsx'
import { TopBar } from '../../src/ui/editor/top-bar.tsx'
import { usePanels } from '../../src/ui/editor/use-panels.ts'
import { Inspector } from '../../src/ui/inspector/inspector.tsx'
import { Library } from '../../src/ui/library/library.tsx'
import { renderPart } from './support/render-part.tsx'

function Bar() {
  return <TopBar panels={usePanels(false)} onAbout={() => {}} onWords={() => {}} />
}

test('bar, library and inspector are drawn when a run begins and ends, not with every batch', async () => {
  let drawn = 0
  const { project } = await renderPart(
    <Profiler id="frame" onRender={() => drawn++}>
      <GlobalKeys />
      <Bar />
      <Library />
      <Inspector />
    </Profiler>,
    { graph: 'digits-2000', engine: { stepMs: 30, stepsPerEpoch: 6 } },
  )
  let updates = 0
  const following = project.runs.changes.subscribe(() => updates++)
  const before = drawn
  project.run()
  await expect.poll(() => project.runs.value.trainer?.status, { timeout: 20_000 }).toBe('completed')
  following.unsubscribe()
  expect(updates).toBeGreaterThan(10)
  // Preparing, running, evaluating, completed; and the word for saving, which has its own clock.
  expect(drawn - before).toBeLessThan(8)
})
