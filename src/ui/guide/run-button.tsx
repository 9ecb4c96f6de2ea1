import { Play, Square } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useFrame, useProject, useRegistry } from '../base/context.tsx'
import { useKeyText } from '../base/language/use-key-text.ts'
import { useText } from '../base/language/use-text.ts'
import { cx } from '../base/theme/cx.ts'
import { Button } from '../base/widgets/button.tsx'
import { Hint } from '../base/widgets/hint.tsx'
import { useRunAll } from '../trainers/use-run-all.ts'
import { MissingList } from './missing-list.tsx'
import styles from './run-button.module.css'

/**
 * Starts all trainers, or stops those under way. Where none can start, it lists what is missing. `main`: it is the one
 * that the keys press.
 */
export function RunButton({ main = false }: { readonly main?: boolean }) {
  const { trainers, perform, lists } = useRunAll()
  const [isListed, list] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const { listsMissing } = useFrame()
  const registry = useRegistry()
  const project = useProject()
  const { t, sentence } = useText()
  const keyText = useKeyText()
  useEffect(() => {
    if (!main) return
    const subscription = listsMissing.subscribe(() => list(true))
    return () => subscription.unsubscribe()
  }, [main, listsMissing])
  const { all, ready, active, stopping, problem } = trainers
  const running = active.length > 0
  const count = running ? active.length : ready.length
  const label = stopping
    ? t('run.stopping')
    : running
      ? count === 1
        ? t('run.stop')
        : t('run.stop-all', { count })
      : all.length > 1
        ? t('run.all', { count })
        : t('run.one')
  const type = problem?.node ? project.document.value.nodes[problem.node]?.type : undefined
  const reason =
    all.length === 0
      ? t('run.no-trainer')
      : problem
        ? t('run.problem', { problem: sentence(problem, type ? registry.get(type) : undefined) })
        : t('run.problem', { problem: '' })
  return (
    <>
      <Hint text={count > 0 ? (keyText('Mod+Enter') ?? label) : reason}>
        <Button
          ref={button}
          kind="strong"
          className={cx(styles.run, lists && styles.grey)}
          aria-disabled={!lists && (count === 0 || stopping)}
          aria-haspopup={lists ? 'dialog' : undefined}
          onClick={lists ? () => list(true) : perform}
        >
          {running ? <Square size={13} fill="currentColor" /> : <Play size={13} fill="currentColor" />}
          {label}
        </Button>
      </Hint>
      {isListed && <MissingList anchor={button} onClose={() => list(false)} />}
    </>
  )
}
