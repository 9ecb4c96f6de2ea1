import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../../base/language/use-text.ts'
import { Button } from '../../../base/widgets/button.tsx'
import { type ExampleLook, ExamplePicture } from '../../../pictures/example-picture.tsx'
import { RunMark } from '../../../trainers/run-mark.tsx'
import { useExamples } from '../../predictions/use-examples.ts'
import styles from './answers.module.css'
import { accuracyOf } from './count-answers.ts'
import type { AnsweredExample, GivenAnswer } from './list-answers.ts'
import type { ShownAnswers } from './use-answers.ts'

/** Pictures that are asked for and drawn at once. */
const PAGE = 24
/** Signs of runs beside an answer; of more it is said how many. */
const MOST_SIGNS = 6

/** Examples with the answers of all runs, page by page. */
export function AnsweredExamples(props: {
  readonly answers: ShownAnswers
  readonly examples: readonly AnsweredExample[]
}) {
  const { answers, examples } = props
  const { t, number, percent, sentence } = useText()
  const [wanted, go] = useState(0)
  const pages = Math.max(1, Math.ceil(examples.length / PAGE))
  const page = Math.min(wanted, pages - 1)
  const onPage = examples.slice(page * PAGE, (page + 1) * PAGE)
  const { pictures, problems } = useExamples(
    answers.data,
    'validation',
    onPage.map(({ index }) => index),
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard
    <section className={styles.gallery} aria-label={t('compare.examples')} tabIndex={0}>
      <ul className={styles.runs} aria-label={t('results.runs')}>
        {answers.runs.map(({ run, title, look, at }) => (
          <li key={run.run}>
            <RunMark look={look} size={10} />
            <span>{title}</span>
            <b>{percent(accuracyOf(answers.asked, at.answers))}</b>
          </li>
        ))}
      </ul>
      {problems.map((problem) => (
        <p key={problem.code}>{sentence(problem)}</p>
      ))}
      <ul className={styles.cards}>
        {onPage.map((example, place) => (
          <ExampleAnswers key={example.index} example={example} answers={answers} picture={pictures[place]} />
        ))}
      </ul>
      {pages > 1 && (
        <nav className={styles.pages} aria-label={t('results.pages')}>
          <Button
            kind="icon"
            aria-label={t('results.page-before')}
            aria-disabled={page === 0}
            onClick={() => go(Math.max(0, page - 1))}
          >
            <ChevronLeft size={16} />
          </Button>
          <span aria-live="polite">
            {t('results.page', {
              from: number(page * PAGE + 1),
              to: number(page * PAGE + onPage.length),
              total: number(examples.length),
            })}
          </span>
          <Button
            kind="icon"
            aria-label={t('results.page-after')}
            aria-disabled={page === pages - 1}
            onClick={() => go(Math.min(pages - 1, page + 1))}
          >
            <ChevronRight size={16} />
          </Button>
        </nav>
      )}
    </section>
  )
}

function ExampleAnswers(props: {
  readonly example: AnsweredExample
  readonly answers: ShownAnswers
  readonly picture: ExampleLook | undefined
}) {
  const { example, answers, picture } = props
  const { t } = useText()
  const name = answers.names[example.actual] ?? ''
  return (
    <li className={styles.card}>
      <span className={styles.look}>
        {picture && (
          <ExamplePicture
            look={picture}
            label={t('compare.example', { example: example.index + 1, name })}
            className={styles.pixels}
          />
        )}
        <span className={styles.actual} aria-hidden="true">
          {name}
        </span>
      </span>
      <ul className={styles.given}>
        {example.given.map((given) => (
          <Given
            key={given.answer}
            given={given}
            isRight={given.answer === example.actual}
            answers={answers}
          />
        ))}
      </ul>
    </li>
  )
}

function Given(props: {
  readonly given: GivenAnswer
  readonly isRight: boolean
  readonly answers: ShownAnswers
}) {
  const { given, isRight, answers } = props
  const { t } = useText()
  const runs = given.runs.map((place) => answers.runs[place]!)
  const who = runs.map(({ title }) => title).join(', ')
  const name = answers.names[given.answer] ?? ''
  const signs = runs.length > MOST_SIGNS ? runs.slice(0, MOST_SIGNS - 1) : runs
  return (
    <li data-wrong={!isRight || undefined} title={who}>
      <span className="visually-hidden">
        {t(isRight ? 'compare.answer-right' : 'compare.answer-wrong', { name, runs: who })}
      </span>
      <b aria-hidden="true">
        {name} {isRight ? '✓' : '✗'}
      </b>
      <span className={styles.signs} aria-hidden="true">
        {signs.map(({ run, look }) => (
          <RunMark key={run.run} look={look} size={10} />
        ))}
        {signs.length < runs.length && <span>+{runs.length - signs.length}</span>}
      </span>
    </li>
  )
}
