import { useText } from '../base/language/use-text.ts'
import { Button } from '../base/widgets/button.tsx'
import styles from './frames.module.css'
import type { TakingState } from './use-taking.ts'

/** How far it has come, and what came of it. */
export function TakingLine(props: {
  readonly state: TakingState
  readonly expected: number
  readonly onCancel: () => void
}) {
  const { state, expected } = props
  const { t, sentence } = useText()
  if (state.kind === 'idle') return null
  if (state.kind === 'running')
    return (
      <div className={styles.progress}>
        <progress
          max={Math.max(expected, state.count)}
          value={state.count}
          aria-label={t('frames.progress')}
        />
        <span>{t('frames.so-far', { count: state.count, total: Math.max(expected, state.count) })}</span>
        <Button onClick={props.onCancel}>{t('frames.cancel')}</Button>
      </div>
    )
  return (
    <div className={styles.done} role="status">
      <p>
        {state.className !== undefined
          ? t('frames.taken', { count: state.count, name: state.className })
          : t(state.isCancelled ? 'frames.zip-cancelled' : 'frames.zipped', { count: state.count })}
      </p>
      {state.problem && <p className={styles.problem}>{sentence(state.problem)}</p>}
    </div>
  )
}
