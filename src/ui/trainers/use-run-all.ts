import { useCallback } from 'react'
import { skip } from 'rxjs'
import { useProject, useReadOnly, useSelection } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useShowNotice } from '../base/notices/notice-context.tsx'
import { type Trainers, useTrainers } from './use-trainers.ts'

/**
 * The one button: stops what is under way, else starts all trainers; where none can start it goes to the reason.
 * `lists`: there is nothing to start or stop, and what is missing can be listed and mended.
 */
export function useRunAll(): {
  readonly trainers: Trainers
  readonly perform: () => void
  readonly lists: boolean
} {
  const project = useProject()
  const selection = useSelection()
  const trainers = useTrainers()
  const readOnly = useReadOnly()
  const showNotice = useShowNotice()
  const { t } = useText()
  const perform = useCallback(() => {
    if (trainers.active.length > 0) {
      for (const trainer of trainers.active) project.stop(trainer)
      // Sweeps that are paused wait for their own button.
      for (const { id, status } of project.groups.groups.value)
        if (status === 'running') project.groups.stop(id)
    } else if (trainers.ready.length > 0) {
      const started = project.run(trainers.ready)
      // With the next change of the graph it may be otherwise.
      const until = project.document.changes.pipe(skip(1))
      if (!started.ok)
        for (const message of started.problems) showNotice({ severity: 'error', message, until })
      const left = trainers.all.length - trainers.ready.length
      if (left > 0) showNotice({ severity: 'info', text: t('run.some-left-out', { count: left }), until })
    } else if (trainers.problem?.node) selection.reveal(trainers.problem.node)
  }, [project, selection, trainers, showNotice, t])
  const isIdle = trainers.active.length === 0 && trainers.ready.length === 0 && !trainers.stopping
  return { trainers, perform, lists: isIdle && !readOnly }
}
