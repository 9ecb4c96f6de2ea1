import { Menu } from '@base-ui/react/menu'
import { Check, Columns3Cog } from 'lucide-react'
import { useText } from '../base/language/use-text.ts'
import { Button } from '../base/widgets/button.tsx'
import { keepPageZoom } from '../base/widgets/keep-page-zoom.ts'
import popup from '../base/widgets/popup.module.css'
import { COLUMNS, type Column } from './fit-columns.ts'
import styles from './runs.module.css'

/** Which columns the table has: as many as fit, or those that a person wants. */
export function ColumnMenu(props: {
  readonly shown: readonly Column[]
  readonly chosen: readonly Column[] | undefined
  readonly onChoose: (columns: readonly Column[] | undefined) => void
}) {
  const { shown, chosen, onChoose } = props
  const { t } = useText()
  const label = t('results.columns')
  return (
    <Menu.Root>
      <Menu.Trigger render={<Button kind="icon" className={styles.tool} aria-label={label} title={label} />}>
        <Columns3Cog size={14} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={popup.layer} sideOffset={4} align="end">
          <Menu.Popup ref={keepPageZoom} className={popup.menu}>
            <Menu.CheckboxItem
              className={popup.item}
              checked={chosen === undefined}
              closeOnClick={false}
              onCheckedChange={(fits) => onChoose(fits ? undefined : shown)}
            >
              <Tick />
              {t('results.columns.fitting')}
            </Menu.CheckboxItem>
            <div className={popup.separator} />
            {COLUMNS.map((column) => (
              <Menu.CheckboxItem
                key={column}
                className={popup.item}
                checked={shown.includes(column)}
                closeOnClick={false}
                onCheckedChange={(on) =>
                  onChoose(COLUMNS.filter((each) => (each === column ? on : shown.includes(each))))
                }
              >
                <Tick />
                <span className={styles.capital}>{t(`results.${column}`)}</span>
              </Menu.CheckboxItem>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

/** Keeps its place where nothing is ticked. */
function Tick() {
  return (
    <span className={styles.tickPlace}>
      <Menu.CheckboxItemIndicator>
        <Check size={16} />
      </Menu.CheckboxItemIndicator>
    </span>
  )
}
