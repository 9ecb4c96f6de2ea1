import { Tabs } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import { useText } from '../base/language/use-text.ts'
import { RunMark } from '../trainers/run-mark.tsx'
import styles from './runs-panel.module.css'
import type { ChosenRun } from './use-chosen-run.ts'

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
  readonly runs: readonly ChosenRun[]
  readonly chosen: ChosenRun | undefined
  readonly onChoose: (key: string) => void
  readonly tools?: ReactNode
}) {
  const { tabs, runs, chosen } = props
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
        {shown.ofOne && chosen && (runs.length > 1 || chosen.isOld) && (
          <span className={styles.ofRun}>
            {chosen.look && <RunMark look={chosen.look} />}
            <select
              className={styles.choice}
              aria-label={t('results.run')}
              value={chosen.key}
              onChange={(event) => props.onChoose(event.currentTarget.value)}
            >
              {runs.map(({ key, title }) => (
                <option key={key} value={key}>
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
