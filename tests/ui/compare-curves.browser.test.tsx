import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { LargeView } from '../../src/ui/views/large-view.tsx'
import {
  comparedGraph,
  comparedTrainers,
  finishedRun,
  resultsStage,
  show,
  slowed,
  withSchedules,
} from '../../testing/results-stage.ts'
import type { ScriptedProject } from '../../testing/scripted-project.ts'
import { renderPart } from './support/render-part.tsx'
import { drawn } from './support/results-view.tsx'

/** Compare at large, in letters of `size` pixels. */
async function compare(
  build: (project: ScriptedProject) => void,
  document = comparedGraph(3),
  size = 13,
): Promise<ScriptedProject> {
  const { stage } = await resultsStage(build, document)()
  const style = { '--text-s': `${size}px`, display: 'flex', width: 1000, height: 560 } as React.CSSProperties
  await renderPart(
    <div style={style}>
      <LargeView node="compare" fill />
    </div>,
    { built: stage },
  )
  return stage.project
}

const showAll =
  (epochs: number, count = 3) =>
  (project: ScriptedProject) => {
    comparedTrainers(count).forEach((trainer, place) => {
      show(project, slowed(finishedRun(trainer, { epochs }), 1 + 0.02 * place))
    })
  }

describe('compared curves', () => {
  test.each([13, 19])('are named where they end, with whole names in letters of %i pixels', async (size) => {
    await compare(showAll(10), comparedGraph(3), size)
    const names = page.getByRole('group', { name: 'Runs in the curves' })
    await expect.element(names.getByText('Trainer · RMSprop')).toBeVisible()
    const words = [...names.element().querySelectorAll<HTMLElement>('button > span')]
    expect(words.map(({ textContent }) => textContent)).toContain('Trainer · RMSprop')
    expect(words.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toEqual([])
  })

  test('of a single epoch are marks, also of more runs than have marks on their lines', async () => {
    await compare(showAll(1, 13), comparedGraph(13))
    await expect.poll(() => drawn(0.5)).toBeGreaterThan(20)
  })

  test('have the learning rates below them, which are read at the same place', async () => {
    await compare(showAll(10), withSchedules(comparedGraph(3), 3, 320))
    const strip = page.getByText('Learning rate', { exact: true })
    await expect.element(strip).toBeVisible()
    const said = () => strip.element().parentElement!.textContent
    // Each optimizer has a usual rate of its own; at the end of the cosine nothing is left of it.
    const atTheEnd = said()
    ;(page.getByRole('slider', { name: /^Accuracy/ }).element() as HTMLElement).focus()
    await userEvent.keyboard('{Home}')
    await expect.poll(said).not.toBe(atTheEnd)
    expect(strip.element().closest('figure')!.querySelectorAll('svg path').length).toBeGreaterThan(3)
  })
})
