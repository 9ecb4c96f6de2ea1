import { useId, useState } from 'react'
import type { TidyUp } from '../../session/kept-runs.ts'
import { useProject, useSetting } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useShowNotice } from '../base/notices/notice-context.tsx'
import { useSignal } from '../base/signals/use-signal.ts'
import { Button } from '../base/widgets/button.tsx'
import { Dialog } from '../base/widgets/dialog.tsx'
import styles from './tidy-dialog.module.css'

/** So many runs are offered to be left. */
const LEFT = 100

/** What the history takes on the disk, and what of it can go: what each would free is said before. */
export function TidyDialog({ onClose }: { readonly onClose: () => void }) {
  const { kept } = useProject()
  const lines = useSignal(kept.runs)
  const use = useSignal(kept.use)
  const showNotice = useShowNotice()
  const { t, bytes } = useText()
  const [deleted, setDeleted] = useState(false)
  const [weights, setWeights] = useState(false)
  const [isFew, setFew] = useState(false)
  const [left, setLeft] = useState(LEFT)
  const [keepsAll, keepAll] = useSetting('keep-all-weights', false)
  const field = useId()
  const wanted: TidyUp = { deleted, weights, ...(isFew && { mostRuns: left }) }
  const would = kept.wouldTidy(wanted)
  const ofDeleted = kept.wouldTidy({ deleted: true })
  const ofWeights = kept.wouldTidy({ weights: true })
  const ofOld = kept.wouldTidy({ mostRuns: left })
  const isNothing = would.runs === 0 && would.bytes === 0
  const tidy = async () => {
    const tidied = await kept.tidyUp(wanted)
    if (tidied.ok)
      showNotice({ severity: 'info', text: t('results.tidied', { freed: bytes(tidied.value.bytes) }) })
    else for (const message of tidied.problems) showNotice({ severity: 'error', message })
    onClose()
  }
  return (
    <Dialog title={t('results.tidy')} open onClose={onClose}>
      <p>
        {t('results.tidy-use', {
          count: lines.filter(({ deletedAt }) => deletedAt === undefined).length,
          bytes: bytes(use),
        })}
      </p>
      <div className={styles.choices}>
        <label>
          <input
            type="checkbox"
            disabled={ofDeleted.runs === 0}
            checked={deleted}
            onChange={(event) => setDeleted(event.currentTarget.checked)}
          />
          <span>
            {t('results.tidy-deleted', { count: ofDeleted.runs })}
            {ofDeleted.runs > 0 && (
              <small>{t('results.tidy-frees', { bytes: bytes(ofDeleted.bytes) })}</small>
            )}
          </span>
        </label>
        <label>
          <input
            type="checkbox"
            checked={weights}
            onChange={(event) => setWeights(event.currentTarget.checked)}
          />
          <span>
            {t('results.tidy-weights')}
            <small>
              {t('results.tidy-weights-say')} {t('results.tidy-frees', { bytes: bytes(ofWeights.bytes) })}
            </small>
          </span>
        </label>
        <label>
          <input
            type="checkbox"
            checked={isFew}
            aria-describedby={field}
            onChange={(event) => setFew(event.currentTarget.checked)}
          />
          <span>
            {t('results.tidy-old')}
            <small id={field}>{t('results.tidy-old-say', { count: ofOld.runs })}</small>
          </span>
          <input
            type="number"
            aria-label={t('results.tidy-left')}
            min={0}
            max={9999}
            step={10}
            value={left}
            onChange={({ currentTarget }) => {
              const count = currentTarget.valueAsNumber
              if (!Number.isFinite(count)) return
              setLeft(Math.max(0, Math.round(count)))
              setFew(true)
            }}
          />
        </label>
      </div>
      <label className={styles.setting}>
        <input
          type="checkbox"
          checked={keepsAll}
          onChange={(event) => keepAll(event.currentTarget.checked)}
        />
        <span>
          {t('results.keep-weights')}
          <small>{t('results.keep-weights-say')}</small>
        </span>
      </label>
      <footer className={styles.end}>
        <output>
          {isNothing
            ? t(deleted || weights || isFew ? 'results.tidy-nothing' : 'results.tidy-choose')
            : t('results.tidy-would', { count: would.runs, bytes: bytes(would.bytes) })}
        </output>
        <Button kind="strong" aria-disabled={isNothing} onClick={() => !isNothing && void tidy()}>
          {t('results.tidy-now')}
        </Button>
      </footer>
    </Dialog>
  )
}
