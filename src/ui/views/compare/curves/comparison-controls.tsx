import { Menu } from '@base-ui/react/menu'
import { Popover } from '@base-ui/react/popover'
import { Download, Eye, SlidersHorizontal } from 'lucide-react'
import { useId } from 'react'
import { useText } from '../../../base/language/use-text.ts'
import { Button } from '../../../base/widgets/button.tsx'
import { keepPageZoom } from '../../../base/widgets/keep-page-zoom.ts'
import popup from '../../../base/widgets/popup.module.css'
import { Segments } from '../../../base/widgets/segments.tsx'
import type { ComparedEntry } from '../compared-entries.ts'
import type { Band, CompareOptions, ProgressUnit } from './compare-options.ts'
import styles from './comparison.module.css'
import type { SetOption } from './use-compare-options.ts'
import { type CurveFile, useCurveFile } from './use-curve-file.ts'

const FILES = ['png', 'svg', 'csv'] as const satisfies readonly CurveFile[]
const UNITS = ['epoch', 'batch', 'example', 'second'] as const satisfies readonly ProgressUnit[]
const PARTS = ['validation', 'training', 'both'] as const
const BANDS = ['range', 'deviation', 'interval', 'none'] as const satisfies readonly Band[]

/** How the curves are drawn: what is changed often in a row, the rest behind a button. */
export function ComparisonControls(props: {
  readonly entries: readonly ComparedEntry[]
  readonly hidden: ReadonlySet<string>
  readonly options: CompareOptions
  readonly onSet: SetOption
  readonly hasAccuracy: boolean
  readonly validated: boolean
  readonly onShowAll: () => void
}) {
  const { entries, hidden, options, onSet } = props
  const { t, node, number } = useText()
  const smoothing = useId()
  const words = node('compare')?.params
  const save = useCurveFile(entries, hidden, options)
  const choices = <K extends 'by' | 'part' | 'band'>(param: K, values: readonly CompareOptions[K][]) => (
    <select
      className={styles.choice}
      aria-label={words?.[param]?.label}
      title={words?.[param]?.hint}
      value={options[param]}
      onChange={(event) => onSet(param, event.currentTarget.value as CompareOptions[K])}
    >
      {values.map((value) => (
        <option key={value} value={value}>
          {words?.[param]?.options?.[value] ?? value}
        </option>
      ))}
    </select>
  )
  const check = (param: 'inStep' | 'logLoss' | 'logProgress') => (
    <label title={words?.[param]?.hint}>
      <input
        type="checkbox"
        checked={options[param]}
        onChange={(event) => onSet(param, event.currentTarget.checked)}
      />
      {words?.[param]?.label}
    </label>
  )
  return (
    <div className={styles.controls}>
      {props.hasAccuracy && (
        <Segments
          label={t('results.shows')}
          options={(['accuracy', 'loss', 'both'] as const).map((value) => [value, t(`results.${value}`)])}
          value={options.measure}
          onChange={(measure) => onSet('measure', measure)}
        />
      )}
      {props.validated && choices('part', PARTS)}
      <span className={styles.labelled}>
        <span>{t('compare.by')}</span>
        {choices('by', UNITS)}
      </span>
      <span className={styles.labelled} title={words?.smoothing?.hint}>
        <label htmlFor={smoothing}>{words?.smoothing?.label}</label>
        <input
          id={smoothing}
          type="range"
          min={0}
          max={0.99}
          step={0.01}
          value={options.smoothing}
          onChange={(event) => onSet('smoothing', event.currentTarget.valueAsNumber)}
        />
        <output htmlFor={smoothing}>{number(options.smoothing)}</output>
      </span>
      {entries.some(({ runs }) => runs.length > 1) && (
        <span className={styles.labelled}>
          <span>{t('compare.band')}</span>
          {choices('band', BANDS)}
        </span>
      )}
      <Popover.Root>
        <Popover.Trigger render={<Button kind="plain" />}>
          <SlidersHorizontal size={15} aria-hidden="true" />
          {t('compare.options')}
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Positioner className={popup.layer} sideOffset={4} align="start">
            <Popover.Popup ref={keepPageZoom} className={`${popup.popover} ${styles.options}`}>
              {check('inStep')}
              {check('logLoss')}
              {check('logProgress')}
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
      {entries.some(({ of }) => hidden.has(of)) && (
        <Button kind="plain" onClick={props.onShowAll}>
          <Eye size={15} aria-hidden="true" />
          {t('compare.show-all')}
        </Button>
      )}
      <Menu.Root>
        <Menu.Trigger
          render={<Button kind="icon" aria-label={t('compare.save')} title={t('compare.save')} />}
          className={styles.save}
        >
          <Download size={16} />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className={popup.layer} sideOffset={4} align="end">
            <Menu.Popup ref={keepPageZoom} className={popup.menu}>
              {FILES.map((file) => (
                <Menu.Item key={file} className={popup.item} onClick={() => void save(file)}>
                  {t(`compare.save.${file}`)}
                </Menu.Item>
              ))}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </div>
  )
}
