import { useMemo, useState } from 'react'
import { useText } from '../../../base/language/use-text.ts'
import { Segments } from '../../../base/widgets/segments.tsx'
import type { ComparePartProps } from '../compare-part.ts'
import { AnsweredExamples } from './answered-examples.tsx'
import { AnswersFrame } from './answers-frame.tsx'
import { listAnswers, WHICH, type Which } from './list-answers.ts'
import type { ShownAnswers } from './use-answers.ts'

/** The examples on which runs disagree, or which they get wrong, with what each of them answers at an epoch. */
export function ExamplesPart({ runs: all }: ComparePartProps) {
  const { t } = useText()
  const [wanted, want] = useState<Which>('disagree')
  return (
    <AnswersFrame
      runs={all}
      head={({ runs }) =>
        runs.length > 1 && (
          <Segments<Which>
            label={t('compare.which')}
            options={WHICH.map((which) => [which, t(`compare.${which}`)])}
            value={wanted}
            onChange={want}
          />
        )
      }
    >
      {(answers) => (
        <Listed
          key={wanted}
          answers={answers}
          // A single run can only be wrong.
          which={answers.runs.length > 1 ? wanted : 'any-wrong'}
        />
      )}
    </AnswersFrame>
  )
}

function Listed({ answers, which }: { readonly answers: ShownAnswers; readonly which: Which }) {
  const { t } = useText()
  const { asked, runs } = answers
  const examples = useMemo(
    () =>
      listAnswers(
        asked,
        runs.map(({ at }) => at.answers),
        which,
      ),
    [asked, runs, which],
  )
  return (
    <>
      <p aria-live="polite">
        {t(`compare.listed-${which}`, { count: examples.length, total: asked.length, runs: runs.length })}
      </p>
      <AnsweredExamples answers={answers} examples={examples} />
    </>
  )
}
