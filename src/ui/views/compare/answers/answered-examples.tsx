import { mean } from 'd3-array'
import { useText } from '../../../base/language/use-text.ts'
import { type ExampleLook, ExamplePicture } from '../../../pictures/example-picture.tsx'
import { RunMark } from '../../../trainers/run-mark.tsx'
import { useExamples } from '../../predictions/use-examples.ts'
import { comparedEntries } from '../compared-entries.ts'
import { runName } from '../each-run.ts'
import { Pages, usePage } from '../pages.tsx'
import styles from './answers.module.css'
import { accuracyOf } from './count-answers.ts'
import type { AnsweredExample, GivenAnswer } from './list-answers.ts'
import type { ShownAnswers } from './use-answers.ts'

/** Pictures that are asked for and drawn at once. */
const PAGE = 24
/** Signs of runs beside an answer; of more it is said how many. */
const MOST_SIGNS = 6
/** The signs of more runs would fill the screen before the first example. */
const MOST_EXPLAINED = 24

/** Examples with the answers of all runs, page by page. */
export function AnsweredExamples(props: {
  readonly answers: ShownAnswers
  readonly examples: readonly AnsweredExample[]
}) {
  const { answers, examples } = props
  const { t, sentence } = useText()
  const page = usePage(examples, PAGE)
  const onPage = page.shown
  const { pictures, problems } = useExamples(
    answers.data,
    'validation',
    onPage.map(({ index }) => index),
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard
    <section className={styles.gallery} aria-label={t('compare.examples')} tabIndex={0}>
      <AnsweringRuns answers={answers} />
      {problems.map((problem) => (
        <p key={problem.code}>{sentence(problem)}</p>
      ))}
      <ul className={styles.cards}>
        {onPage.map((example, place) => (
          <ExampleAnswers key={example.index} example={example} answers={answers} picture={pictures[place]} />
        ))}
      </ul>
      <Pages {...page} />
    </section>
  )
}

/** What the signs mean, and how many answers are right: of repeats on average. */
function AnsweringRuns({ answers: { asked, runs } }: { readonly answers: ShownAnswers }) {
  const { t, percent } = useText()
  const entries = comparedEntries(runs)
  const accuracies = new Map(runs.map(({ run, at }) => [run.run, accuracyOf(asked, at.answers)]))
  return (
    <ul className={styles.runs} aria-label={t('results.runs')}>
      {entries.slice(0, MOST_EXPLAINED).map((entry) => (
        <li key={entry.of}>
          <RunMark look={entry.look} size={10} />
          <span>{entry.title}</span>
          {entry.runs.length > 1 && <span>×{entry.runs.length}</span>}
          <b>{percent(mean(entry.runs, ({ run }) => accuracies.get(run)) ?? 0)}</b>
        </li>
      ))}
      {entries.length > MOST_EXPLAINED && (
        <li>{t('compare.more', { count: entries.length - MOST_EXPLAINED })}</li>
      )}
    </ul>
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
  const tools = useText()
  const { t } = tools
  const runs = given.runs.map((place) => answers.runs[place]!)
  const who = runs.map((run) => runName(run, tools)).join(', ')
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
