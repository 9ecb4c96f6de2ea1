import { Tabs } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import { useText } from '../base/language/use-text.ts'
import { RunMark } from '../trainers/run-mark.tsx'
import type { ShownTrainer } from '../trainers/use-runs.ts'
import styles from './runs-panel.module.css'

export interface RunTab {
  readonly id: string
  readonly title: string
  readonly content: ReactNode
  /** It is about one of several runs, so which one can be chosen. */
  readonly ofOne?: boolean
}

/** What there is to see of the runs, one at a time. */
export function RunTabs(props: {
  readonly tabs: readonly RunTab[]
  readonly shown: string
  readonly onShow: (tab: string) => void
  /** Runs that one can look at closely, and which it is now. */
  readonly runs: readonly ShownTrainer[]
  readonly selected: ShownTrainer | undefined
  readonly onSelect: (trainer: string) => void
  readonly tools?: ReactNode
}) {
  const { tabs, runs, selected } = props
  const { t } = useText()
  const shown = tabs.find(({ id }) => id === props.shown) ?? tabs[0]
  if (!shown) return null
  return (
    <Tabs.Root
      className={styles.pane}
      value={shown.id}
      onValueChange={(next) => typeof next === 'string' && props.onShow(next)}
    >
      <header className={styles.bar}>
        <Tabs.List className={styles.tabs} aria-label={t('results.tabs')}>
          {tabs.map(({ id, title }) => (
            <Tabs.Tab key={id} value={id} className={styles.tab}>
              {title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {shown.ofOne && selected && runs.length > 1 && (
          <span className={styles.ofRun}>
            <RunMark look={selected.look} />
            <select
              className={styles.choice}
              aria-label={t('results.run')}
              value={selected.id}
              onChange={(event) => props.onSelect(event.currentTarget.value)}
            >
              {runs.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </span>
        )}
        {props.tools}
      </header>
      <Tabs.Panel value={shown.id} className={styles.body}>
        {shown.content}
      </Tabs.Panel>
    </Tabs.Root>
  )
}
