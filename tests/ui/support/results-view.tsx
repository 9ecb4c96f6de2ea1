import type { ReactNode } from 'react'
import type { GraphDocument } from '../../../src/graph/document/document.ts'
import { RunsPanel } from '../../../src/ui/runs/runs-panel.tsx'
import { StatusAnnouncer } from '../../../src/ui/trainers/status-announcer.tsx'
import { LargeView } from '../../../src/ui/views/large-view.tsx'
import { resultsStage } from '../../../testing/results-stage.ts'
import type { ScriptedProject } from '../../../testing/scripted-project.ts'
import { renderPart } from './render-part.tsx'

async function stageWith(
  part: ReactNode,
  build: (project: ScriptedProject) => void,
  document?: GraphDocument,
): Promise<ScriptedProject> {
  const { stage } = await resultsStage(build, document)()
  await renderPart(part, { built: stage })
  return stage.project
}

/** The runs panel in a project that is in the state `build` gives it. */
export const panel = (
  build: (project: ScriptedProject) => void,
  document?: GraphDocument,
  width = 1200,
  height = 420,
) =>
  stageWith(
    <div style={{ width, height }}>
      <StatusAnnouncer />
      <RunsPanel />
    </div>,
    build,
    document,
  )
/** What the inspector shows of a node. */
export const view = (node: string, build: (project: ScriptedProject) => void, document?: GraphDocument) =>
  stageWith(
    <div style={{ width: 300 }}>
      <LargeView node={node} />
    </div>,
    build,
    document,
  )

/** Pixels of the chart's canvas in the first run's colour, right of a share of its width. */
export function drawn(from: number): number {
  const canvas = document.querySelector<HTMLCanvasElement>('.uplot canvas')!
  const left = Math.round(canvas.width * from)
  const { data } = canvas.getContext('2d')!.getImageData(left, 0, canvas.width - left, canvas.height)
  let count = 0
  for (let i = 0; i < data.length; i += 4)
    if (data[i + 3]! > 200 && data[i]! < 30 && data[i + 1]! > 90 && data[i + 2]! > 150) count++
  return count
}
