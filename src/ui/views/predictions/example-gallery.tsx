import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useText } from '../../base/language/use-text.ts'
import { Button } from '../../base/widgets/button.tsx'
import type { ShownEvaluation } from '../../pictures/picture-types.ts'
import type { Prediction } from './choose-predictions.ts'
import { ExampleCard } from './example-card.tsx'
import { ExampleDetail } from './example-detail.tsx'
import styles from './predictions.module.css'
import { useExamples } from './use-examples.ts'

/** Pictures that are asked for and drawn at once. */
export const PAGE = 24

/** Examples with their answers, page by page; one of them large. Begins anew with other answers (give it a key). */
export function ExampleGallery(props: {
  readonly shown: ShownEvaluation
  readonly names: readonly string[]
  readonly answers: readonly Prediction[]
}) {
  const { shown, names, answers } = props
  const { evaluation, data } = shown
  const { t, number, sentence } = useText()
  const [page, setPage] = useState(0)
  const [opened, setOpened] = useState<number>()
  const list = useRef<HTMLUListElement>(null)
  const left = useRef<number>(undefined)
  const onPage = answers.slice(page * PAGE, (page + 1) * PAGE)
  const { pictures, problems } = useExamples(
    data,
    evaluation.part,
    onPage.map(({ index }) => index),
  )
  const pages = Math.ceil(answers.length / PAGE)
  const at = answers.findIndex(({ index }) => index === opened)
  const answer = answers[at]
  const go = useCallback((index: number | undefined) => {
    if (index === undefined) return
    left.current = index
    setOpened(index)
  }, [])
  useEffect(() => {
    if (opened !== undefined || left.current === undefined) return
    list.current?.querySelector<HTMLElement>(`[data-index="${left.current}"]`)?.focus({ preventScroll: true })
    left.current = undefined
  }, [opened])

  if (answer)
    return (
      <ExampleDetail
        shown={shown}
        names={names}
        answer={answer}
        onBefore={at > 0 ? () => go(answers[at - 1]?.index) : undefined}
        onAfter={at < answers.length - 1 ? () => go(answers[at + 1]?.index) : undefined}
        onClose={() => {
          setPage(Math.floor(at / PAGE))
          setOpened(undefined)
        }}
      />
    )
  return (
    <div className={styles.gallery}>
      {problems.map((problem) => (
        <p key={problem.code} className={styles.problem}>
          {sentence(problem)}
        </p>
      ))}
      <ul ref={list} className={styles.cards}>
        {onPage.map((each, place) => (
          <ExampleCard
            key={each.index}
            answer={each}
            evaluation={evaluation}
            names={names}
            picture={pictures[place]}
            onOpen={go}
          />
        ))}
      </ul>
      {pages > 1 && (
        <nav className={styles.pages} aria-label={t('results.pages')}>
          <Button
            kind="icon"
            aria-label={t('results.page-before')}
            aria-disabled={page === 0}
            onClick={() => setPage(Math.max(0, page - 1))}
          >
            <ChevronLeft size={16} />
          </Button>
          <span aria-live="polite">
            {t('results.page', {
              from: number(page * PAGE + 1),
              to: number(page * PAGE + onPage.length),
              total: number(answers.length),
            })}
          </span>
          <Button
            kind="icon"
            aria-label={t('results.page-after')}
            aria-disabled={page >= pages - 1}
            onClick={() => setPage(Math.min(pages - 1, page + 1))}
          >
            <ChevronRight size={16} />
          </Button>
        </nav>
      )}
    </div>
  )
}
