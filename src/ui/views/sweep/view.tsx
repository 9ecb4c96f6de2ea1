import { useMemo, useState } from 'react'
import { settingsOperation } from '../../../graph/variants/settings-operation.ts'
import type { SweepPoint } from '../../../runs/sweep-table.ts'
import { useProject, useRegistry } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { useSignal } from '../../base/signals/use-signal.ts'
import { Segments } from '../../base/widgets/segments.tsx'
import shared from '../shared/view.module.css'
import type { ViewProps } from '../view.ts'
import { axisTexts } from './axis-text.ts'
import { ImportanceBars } from './importance-bars.tsx'
import { ParallelLines } from './parallel-lines.tsx'
import { pointKey } from './point-key.ts'
import { ScoreMap } from './score-map.tsx'
import { PARTS, shownOf } from './shown-of.ts'
import styles from './sweep.module.css'
import { SweepReadout } from './sweep-readout.tsx'
import { SweepRuns } from './sweep-runs.tsx'
import { SweepState } from './sweep-state.tsx'
import { useSweep } from './use-sweep.ts'

/** A sweep from all sides: lines through the values, a map of two parameters, their importance, all runs. */
export function SweepView({ id, fill }: ViewProps) {
  const project = useProject()
  const registry = useRegistry()
  const graph = useSignal(project.checked)
  const shown = useSweep(id)
  const tools = useText()
  const { t } = tools
  const view = shownOf(project, id)
  const { part, chosen, brushes } = useSignal(view)
  const [looked, look] = useState<string>()
  const { table } = shown
  const texts = useMemo(() => (table ? axisTexts(graph, table.axes, tools) : []), [graph, table, tools])
  const take = ({ settings }: SweepPoint) =>
    project.perform({
      name: 'set-param',
      operation: settingsOperation(project.document.value, settings, registry),
    })
  const keyOf = (point: SweepPoint | undefined) => point && pointKey(point)
  const found = (key: string | undefined) => table?.points.find((point) => pointKey(point) === key)
  const givenUp = table?.points.filter(({ status }) => status === 'given-up').length ?? 0
  const parts = {
    table: table!,
    texts,
    looked: found(looked) ?? found(chosen),
    chosen: found(chosen),
    onLook: (point: SweepPoint | undefined) => look(keyOf(point)),
    onChoose: (point: SweepPoint | undefined) => {
      view.set({ ...view.value, chosen: keyOf(point) })
      look(undefined)
    },
  }
  return (
    <section className={fill ? shared.filled : shared.result} aria-label={t('results.result')}>
      <SweepState {...shown} id={id} texts={texts} onTake={take} />
      {table && (
        <>
          <Segments
            className={styles.parts}
            label={t('sweep.parts')}
            options={PARTS.map((each) => [each, t(`sweep.${each}`)] as const)}
            value={part}
            onChange={(next) => view.set({ ...view.value, part: next })}
          />
          <div className={styles.part} data-fill={fill || undefined}>
            {part === 'lines' && (
              <ParallelLines
                {...parts}
                brushes={brushes}
                onBrush={(next) => view.set({ ...view.value, brushes: next })}
              />
            )}
            {part === 'map' && <ScoreMap {...parts} />}
            {part === 'importance' && <ImportanceBars {...parts} />}
            {part === 'runs-table' && <SweepRuns {...parts} onTake={take} />}
          </div>
          <SweepReadout {...parts} group={shown.group} onTake={take} />
          <p className={styles.muted}>
            {t(table.isValidated ? 'sweep.validated' : 'sweep.not-validated')}
            {givenUp > 0 &&
              ` ${t('sweep.given-up-means', { count: givenUp, by: shown.group?.measure ?? 'loss' })}`}
          </p>
        </>
      )}
    </section>
  )
}
