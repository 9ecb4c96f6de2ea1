import { Lightbulb } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { NodeId } from '../../../graph/document/document.ts'
import type { Advice } from '../../../scores/run-advice.ts'
import { useProject, useReadOnly, useRegistry } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { useSlice } from '../../base/signals/use-slice.ts'
import { Button } from '../../base/widgets/button.tsx'
import { fixText } from '../../problems/fix-label.ts'
import { useFix } from '../../problems/use-fix.ts'
import { adviceText, meaningText } from '../../trainers/advice-text.ts'
import { targetAt } from '../shared/class-names.ts'
import styles from './run-advice.module.css'
import { useAdvice } from './use-advice.ts'

/**
 * What the number that a run has reached means, and one or two things to try, each with a button where a change of the
 * graph does it. Once it was pressed, how to run again stands in its place. Give it the run as its key.
 */
export function RunAdvice({ id }: { readonly id: NodeId }) {
  const advice = useAdvice(id)
  const project = useProject()
  const graph = useSlice(project.checked, (checked) => checked)
  const readOnly = useReadOnly()
  const registry = useRegistry()
  const solve = useFix()
  const tools = useText()
  const [tried, setTried] = useState<string>()
  const target = targetAt(graph, id)
  if (!advice) return tried === undefined ? null : <RunAgain id={id} done={tried} />
  return (
    <section className={styles.advice} aria-label={tools.t('advice.title')}>
      {advice.meaning && <p>{meaningText(advice.meaning, target, tools)}</p>}
      {advice.tries.map((each) => (
        <div key={each.code} className={styles.try}>
          <Lightbulb size={15} aria-hidden="true" />
          <p>
            {adviceText(each, target, tools)}{' '}
            {each.fix && !readOnly && (
              <Button kind="plain" className={styles.button} onClick={() => attempt(each)}>
                {labelOf(each)}
              </Button>
            )}
          </p>
        </div>
      ))}
    </section>
  )

  function labelOf(each: Advice): string {
    return fixText(graph, registry, { ...each, severity: 'warning' }, tools) ?? ''
  }

  function attempt(each: Advice): void {
    setTried(labelOf(each))
    solve({ ...each, severity: 'warning' })
  }
}

/** The focus was on the button that has gone, and goes to the one that comes next. */
function RunAgain({ id, done }: { readonly id: NodeId; readonly done: string }) {
  const project = useProject()
  const canResume = useSlice(project.runs, (runs) => runs[id]?.canResume === true)
  const button = useRef<HTMLButtonElement>(null)
  const { t } = useText()
  useEffect(() => button.current?.focus({ preventScroll: true }), [])
  return (
    <section className={styles.advice} aria-label={t('advice.title')}>
      <p>
        {t('advice.done', { change: done })}{' '}
        <Button
          ref={button}
          kind="plain"
          className={styles.button}
          onClick={() => (canResume ? project.resume(id) : void project.run([id]))}
        >
          {t(canResume ? 'node.button.resume' : 'node.button.again')}
        </Button>
      </p>
    </section>
  )
}
