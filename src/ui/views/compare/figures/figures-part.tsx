import { useMemo, useState } from 'react'
import { sayDifferences } from '../../../../graph/words/say-differences.ts'
import { compareGroups } from '../../../../scores/compare-groups.ts'
import { describeDifference } from '../../../../scores/describe-difference.ts'
import { useText } from '../../../base/language/use-text.ts'
import { endedGroups, type FinalPart, finalPart } from '../../../trainers/final-part.ts'
import { formatMeasure } from '../../../trainers/measure.ts'
import { isValidated } from '../../../trainers/run-figures.ts'
import { useDifferences } from '../../../trainers/use-differences.ts'
import { hasAccuracy } from '../../curves/chart-data.ts'
import type { ComparePartProps } from '../compare-part.ts'
import { type ComparedEntry, comparedEntries } from '../compared-entries.ts'
import styles from './figures.module.css'
import { FiguresTable } from './figures-table.tsx'
import { finalFigures, largestGoal, measuredEntries, usualGoal } from './final-figures.ts'

/** Of so many entries it is said in words what they differ in. */
const MOST_SAID = 6

/** What runs have reached, what it took, and whether a difference is more than chance. */
export function FiguresPart({ runs }: ComparePartProps) {
  const tools = useText()
  const { t } = tools
  const entries = useMemo(() => comparedEntries(runs), [runs])
  const measure = hasAccuracy(runs) ? 'accuracy' : 'loss'
  const part = finalPart(measuredEntries(entries).flatMap(({ runs: measured }) => measured))
  const [own, setGoal] = useState<number>()
  const usual = usualGoal(entries, measure)
  const goal = own ?? usual
  const rows = useMemo(
    () => entries.map((entry) => finalFigures(entry, part, measure, goal)),
    [entries, part, measure, goal],
  )
  const most = largestGoal(rows, measure, usual)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
    <section className={styles.figures} tabIndex={0} aria-label={t('compare.figures')}>
      {goal !== undefined && (
        <label className={styles.goal}>
          {t('compare.goal', { part: isValidated(runs.map(({ run }) => run)) ? 'validation' : 'training' })}
          <input
            type="range"
            min={0}
            max={most}
            step={measure === 'accuracy' ? 0.01 : most / 200}
            value={goal}
            onChange={(event) => setGoal(event.currentTarget.valueAsNumber)}
          />
          <output>{formatMeasure(goal, measure, tools)}</output>
        </label>
      )}
      <FiguresTable rows={rows} part={part} measure={measure} goal={goal} />
      <Differences entries={entries} />
      <Chance entries={entries} part={part} />
    </section>
  )
}

/** What the networks and settings differ in; of many, it would be a list of everything. */
function Differences({ entries }: { readonly entries: readonly ComparedEntry[] }) {
  const { words } = useText()
  const said = useDifferences(entries.slice(0, MOST_SAID).flatMap(({ runs }) => runs[0] ?? []))
  if (entries.length < 2 || entries.length > MOST_SAID) return null
  return <p className={styles.chance}>{sayDifferences(said, words)}</p>
}

/** Whether the best differs from another by more than chance; nothing of a single entry. */
function Chance({ entries, part }: { readonly entries: readonly ComparedEntry[]; readonly part: FinalPart }) {
  const { sentence } = useText()
  const key = entries
    .map(
      ({ of, title, runs }) =>
        `${of} ${title} ${runs.map(({ run, status, epoch }) => `${run} ${status} ${epoch}`)}`,
    )
    .join()
  // Anew only where another run is over.
  const facts = useMemo(() => {
    const comparison = compareGroups(endedGroups(measuredEntries(entries), part))
    return comparison.difference ? describeDifference(comparison.difference, comparison) : []
  }, [key, part])
  if (entries.length < 2 || facts.length === 0) return null
  return (
    <p className={styles.chance}>
      {facts.map((fact) => (
        <span key={fact.code}>{sentence(fact)} </span>
      ))}
    </p>
  )
}
