import { Menu } from '@base-ui/react/menu'
import { BrushCleaning, ChartNoAxesColumn, Check, Columns3Cog, FilePlus2, Trash2 } from 'lucide-react'
import { useProject, useReadOnly } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { Button } from '../base/widgets/button.tsx'
import { keepPageZoom } from '../base/widgets/keep-page-zoom.ts'
import popup from '../base/widgets/popup.module.css'
import { COLUMNS, type Column } from './fit-columns.ts'
import { GROUPINGS, type Grouping } from './run-line.ts'
import styles from './runs.module.css'
import { useKeptActions } from './use-kept-actions.ts'

/**
 * What the table shows: its columns (as many as fit, or those that a person wants), and what was deleted; the way out of
 * the curves for all that was ticked; and what is done with the history as a whole.
 */
export function TableMenu(props: {
  readonly shown: readonly Column[]
  readonly chosen: readonly Column[] | undefined
  readonly onChoose: (columns: readonly Column[] | undefined) => void
  readonly grouping: Grouping
  readonly onGroup: (grouping: Grouping) => void
  readonly ticked: number
  readonly onUntick: () => void
  readonly deleted: number
  readonly onDeleted: () => void
  readonly onTidy: () => void
}) {
  const { shown, chosen, onChoose, ticked, deleted } = props
  const { kept } = useProject()
  const use = useSignal(kept.use)
  const readOnly = useReadOnly()
  const actions = useKeptActions()
  const { t, bytes } = useText()
  const label = t('results.columns')
  return (
    <Menu.Root>
      <Menu.Trigger render={<Button kind="icon" className={styles.tool} aria-label={label} title={label} />}>
        <Columns3Cog size={14} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={popup.layer} sideOffset={4} align="end">
          <Menu.Popup ref={keepPageZoom} className={popup.menu}>
            {ticked > 0 && (
              <Menu.Item className={popup.item} onClick={props.onUntick}>
                <ChartNoAxesColumn size={16} />
                {t('results.untick', { count: ticked })}
              </Menu.Item>
            )}
            {deleted > 0 && (
              <Menu.Item className={popup.item} onClick={props.onDeleted}>
                <Trash2 size={16} />
                {t('results.deleted-runs', { count: deleted })}
              </Menu.Item>
            )}
            <Menu.Item className={popup.item} disabled={readOnly} onClick={() => void actions.add()}>
              <FilePlus2 size={16} />
              {t('results.add')}
            </Menu.Item>
            <Menu.Item className={popup.item} disabled={readOnly} onClick={props.onTidy}>
              <BrushCleaning size={16} />
              {t('results.tidy-menu', { bytes: bytes(use) })}
            </Menu.Item>
            <div className={popup.separator} />
            <Menu.RadioGroup value={props.grouping} onValueChange={props.onGroup}>
              {GROUPINGS.map((grouping) => (
                <Menu.RadioItem key={grouping} className={popup.item} value={grouping} closeOnClick={false}>
                  <span className={styles.tickPlace}>
                    <Menu.RadioItemIndicator>
                      <Check size={16} />
                    </Menu.RadioItemIndicator>
                  </span>
                  {t(`results.grouping.${grouping}`)}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            <div className={popup.separator} />
            <Menu.CheckboxItem
              className={popup.item}
              checked={chosen === undefined}
              closeOnClick={false}
              onCheckedChange={(fits) => onChoose(fits ? undefined : shown)}
            >
              <Tick />
              {t('results.columns.fitting')}
            </Menu.CheckboxItem>
            <div className={styles.columnChoices}>
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
            </div>
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
