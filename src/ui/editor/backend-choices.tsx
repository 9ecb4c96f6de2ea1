import { useId } from 'react'
import { useWorkspace } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import type { BackendCandidate, BackendChoice } from '../base/workspace-types.ts'
import styles from './top-bar.module.css'

const ORDER = ['wasm', 'webgl', 'cpu'] as const

/** Automatic or one of the back ends by name, with what was found out about each. */
export function BackendChoices() {
  const workspace = useWorkspace()
  const report = useSignal(workspace.backend)
  const choice = useSignal(workspace.backendChoice)
  const { t, sentence } = useText()
  const group = useId()
  const cores = navigator.hardwareConcurrency
  const onOneCore = cores > 1 && (!crossOriginIsolated || (report?.chosen === 'wasm' && report.threads === 1))
  const option = (value: BackendChoice, about: string, found?: string, missing = false) => (
    <label key={value} className={styles.option} data-missing={missing || undefined}>
      <input
        type="radio"
        name={group}
        checked={choice === value}
        disabled={missing}
        onChange={() => workspace.chooseBackend(value)}
      />
      <span>
        <strong>{t(value === 'auto' ? 'backend.auto' : `backend.${value}`)}</strong>
        <span className={styles.about}>{about}</span>
      </span>
      {found && <span className={styles.found}>{found}</span>}
    </label>
  )
  return (
    <fieldset className={styles.options}>
      <legend>{t('backend.title')}</legend>
      {report && <p className={styles.about}>{sentence(report.reason)}</p>}
      {option('auto', t('backend.auto-about'))}
      {ORDER.map((name) => {
        const candidate = report?.candidates.find((each) => each.name === name)
        return option(
          name,
          candidate?.software ? t('backend.software') : t(`backend.${name}-about`),
          foundOut(candidate),
          candidate?.available === false,
        )
      })}
      <p className={styles.about}>{t('backend.next-run')}</p>
      {onOneCore && (
        <p className={styles.about}>
          {t('backend.one-core', { cores, isolated: crossOriginIsolated ? 'yes' : 'no' })}
        </p>
      )}
    </fieldset>
  )

  function foundOut(candidate: BackendCandidate | undefined): string | undefined {
    if (!candidate) return undefined
    if (!candidate.available) return t('backend.missing')
    if (candidate.msPerStep === undefined) return t('backend.not-measured')
    const ms = candidate.msPerStep < 10 ? candidate.msPerStep.toFixed(1) : Math.round(candidate.msPerStep)
    return t('backend.step', { ms: Number(ms) })
  }
}
