import { Tabs } from '@base-ui/react/tabs'
import { Suspense, useMemo, useState } from 'react'
import type { MetricsValue } from '../../../graph/values/port-value.ts'
import { useText } from '../../base/language/use-text.ts'
import { PartBoundary } from '../../base/late/part-boundary.tsx'
import { useComparedRuns } from '../../trainers/compared-runs.ts'
import shared from '../shared/view.module.css'
import type { ViewProps } from '../view.ts'
import { COMPARE_PARTS } from './compare-parts.ts'
import styles from './view.module.css'

/** Runs side by side, from every side there is: a tab for each. */
export function CompareView({ id, checked, fill }: ViewProps) {
  const { metrics } = checked.inputs
  const wired = useMemo(
    () => ((metrics ?? []) as readonly MetricsValue[]).map(({ trainer }) => trainer),
    [metrics],
  )
  const runs = useComparedRuns(wired)
  const [wanted, show] = useState('curves')
  const { t } = useText()
  const parts = COMPARE_PARTS.filter(({ fits }) => fits?.(runs) ?? true)
  const shown = parts.find((part) => part.id === wanted) ?? parts[0]
  if (runs.length === 0 || !shown) return <p className={shared.muted}>{t('node.result.none')}</p>
  return (
    <Tabs.Root
      className={styles.compare}
      data-fill={fill || undefined}
      value={shown.id}
      onValueChange={(next) => typeof next === 'string' && show(next)}
    >
      {parts.length > 1 && (
        <Tabs.List className={styles.tabs} aria-label={t('compare.parts')}>
          {parts.map((part) => (
            <Tabs.Tab key={part.id} value={part.id} className={styles.tab} data-title={t(part.title)}>
              {t(part.title)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      )}
      <Tabs.Panel value={shown.id} className={styles.part}>
        <PartBoundary key={shown.id}>
          <Suspense fallback={null}>
            <shown.Content id={id} checked={checked} runs={runs} />
          </Suspense>
        </PartBoundary>
      </Tabs.Panel>
    </Tabs.Root>
  )
}
