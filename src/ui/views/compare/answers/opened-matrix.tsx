import { ArrowLeft } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useText } from '../../../base/language/use-text.ts'
import { Button } from '../../../base/widgets/button.tsx'
import { RunMark } from '../../../trainers/run-mark.tsx'
import type { Place } from '../../confusion/cell-keys.ts'
import { confusionStats } from '../../confusion/confusion-stats.ts'
import { describeCell } from '../../confusion/describe-cell.ts'
import { MatrixBox } from '../../confusion/matrix-box.tsx'
import { runName } from '../each-run.ts'
import { AnsweredExamples } from './answered-examples.tsx'
import styles from './answers.module.css'
import { confusionOf, differenceOf } from './count-answers.ts'
import { DifferenceTable } from './difference-table.tsx'
import { answeredExample } from './list-answers.ts'
import type { AnsweringRun, ShownAnswers } from './use-answers.ts'

/** The matrix of one run, large, and the examples behind a cell of it. Escape leads back. */
export function OpenedMatrix(props: {
  readonly shown: AnsweringRun
  /** The run that it is held against. */
  readonly reference: AnsweringRun | undefined
  readonly answers: ShownAnswers
  readonly onBack: () => void
}) {
  const { shown, reference, answers } = props
  const { asked, names, runs } = answers
  const tools = useText()
  const { t } = tools
  const name = runName(shown, tools)
  const back = useRef<HTMLButtonElement>(null)
  const [cell, setCell] = useState<Place>()
  const [last, setLast] = useState<Place>()
  const confusion = confusionOf(asked, shown.at.answers, names.length)
  const stats = useMemo(() => confusionStats(confusion), [confusion])
  const other = reference && confusionOf(asked, reference.at.answers, names.length)
  const behind = useMemo(
    () =>
      cell &&
      [...asked.keys()]
        .filter((index) => asked[index] === cell[0] && shown.at.answers[index] === cell[1])
        .map((index) =>
          answeredExample(
            asked,
            runs.map(({ at }) => at.answers),
            index,
          ),
        ),
    [cell, asked, shown.at, runs],
  )
  useEffect(() => back.current?.focus({ preventScroll: true }), [])
  const leave = () => (cell ? setCell(undefined) : props.onBack())
  return (
    <section
      className={styles.opened}
      aria-label={name}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        leave()
      }}
    >
      <div className={styles.openedHead}>
        <Button
          ref={back}
          kind="icon"
          aria-label={t(cell ? 'results.back-to-matrix' : 'compare.back-to-all')}
          onClick={leave}
        >
          <ArrowLeft size={16} />
        </Button>
        <RunMark look={shown.look} />
        <b>{name}</b>
        {reference && <span>{t('compare.against', { run: runName(reference, tools) })}</span>}
        {cell && <span>{describeCell(cell, confusion, stats, names, tools)}</span>}
      </div>
      {behind ? (
        <AnsweredExamples answers={answers} examples={behind} />
      ) : other ? (
        <DifferenceTable
          difference={differenceOf(confusion, other)}
          examples={confusion}
          names={names}
          label={t('compare.difference-label', { run: name, other: runName(reference, tools) })}
        />
      ) : (
        <MatrixBox
          part="validation"
          confusion={confusion}
          stats={stats}
          names={names}
          values="counts"
          fill
          last={last}
          onOpen={(actual, predicted) => {
            setCell([actual, predicted])
            setLast([actual, predicted])
          }}
        />
      )}
    </section>
  )
}
