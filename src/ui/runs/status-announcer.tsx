import { useEffect, useRef, useState } from 'react'
import { useText } from '../base/language/use-text.ts'
import { runStatus } from '../trainers/run-status.ts'
import type { ShownTrainer } from '../trainers/use-runs.ts'

/** Tells a screen reader when a run begins, ends or fails; not each step of it. */
export function StatusAnnouncer({ trainers }: { readonly trainers: readonly ShownTrainer[] }) {
  const tools = useText()
  const before = useRef(statuses(trainers))
  const [said, say] = useState('')
  useEffect(() => {
    const changed = trainers.filter(({ id, run }) => run && run.status !== before.current.get(id))
    if (changed.length === 0) return
    before.current = statuses(trainers)
    say(
      changed
        .map(({ title, run }) => tools.t('results.announce', { run: title, state: runStatus(run, tools) }))
        .join(' '),
    )
  }, [trainers, tools])
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  )
}

const statuses = (trainers: readonly ShownTrainer[]) =>
  new Map(trainers.map(({ id, run }) => [id, run?.status]))
