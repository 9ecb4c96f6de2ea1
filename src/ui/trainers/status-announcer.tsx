import { useEffect, useMemo, useRef, useState } from 'react'
import type { NodeId } from '../../graph/document/document.ts'
import type { ModelValue } from '../../graph/values/port-value.ts'
import { runMeaning } from '../../scores/run-meaning.ts'
import type { RunView } from '../../session/run-view.ts'
import type { ProjectSession } from '../../session/types.ts'
import { useProject } from '../base/context.tsx'
import type { TextTools } from '../base/language/text-tools.ts'
import { useText } from '../base/language/use-text.ts'
import { useSlice } from '../base/signals/use-slice.ts'
import { meaningText } from './advice-text.ts'
import { hasEnded } from './measure.ts'
import { runNames } from './run-names.ts'
import { runStatus } from './run-status.ts'

/** Announces to a screen reader when a run begins, ends or fails, and what it has reached; not each step of it. */
export function StatusAnnouncer() {
  const project = useProject()
  const tools = useText()
  const statuses = useSlice(project.runs, (runs) =>
    JSON.stringify(Object.entries(runs).map(([id, { run, status }]) => [id, `${run} ${status}`])),
  )
  const now = useMemo(() => new Map(JSON.parse(statuses) as [NodeId, string][]), [statuses])
  const before = useRef(now)
  const [said, say] = useState('')
  useEffect(() => {
    // A run that had ended before the project was opened is no news.
    const changed = [...now].filter(([id, status]) => {
      const last = before.current.get(id)
      return status !== last && (last !== undefined || !ended(project.runs.value[id]))
    })
    before.current = now
    if (changed.length === 0) return
    const names = runNames(project.checked.value, tools)
    say(
      changed
        .map(([id]) => announcement(project, id, names.get(id) ?? id, project.runs.value[id], tools))
        .join(' '),
    )
  }, [now, project, tools])
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  )
}

const ended = (run: RunView | undefined): boolean => run !== undefined && hasEnded(run)

function announcement(
  { checked }: ProjectSession,
  id: NodeId,
  name: string,
  run: RunView | undefined,
  tools: TextTools,
): string {
  const state = tools.t('results.announce', { run: name, state: runStatus(run, tools) })
  if (run?.status !== 'completed') return state
  const { data } = (checked.value.node(id)?.outputs.model as ModelValue | undefined) ?? {}
  const meaning = runMeaning(run.evaluations[0], run.history, data?.examples.validation ?? 0)
  return meaning ? `${state} ${meaningText(meaning, data?.target, tools)}` : state
}
