import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import { useId, useState } from 'react'
import type { CheckedGraph } from '../../graph/check/checked-graph.ts'
import { nodeTitle } from '../../graph/check/node-title.ts'
import type { Problem } from '../../graph/document/problem.ts'
import { useReadOnly, useRegistry, useSelection } from '../base/context.tsx'
import { keepFocus } from '../base/keys/keep-focus.ts'
import { useText } from '../base/language/use-text.ts'
import { Button } from '../base/widgets/button.tsx'
import { fixText } from './fix-label.ts'
import styles from './problem-list.module.css'
import { useFix } from './use-fix.ts'
import { useIntend } from './use-intend.ts'

const LONGEST_REASON = 400

/** One problem in plain words, with its fix. A warning can be marked as intended; one that is tells its reason. */
export function ProblemItem(props: {
  readonly problem: Problem
  readonly graph: CheckedGraph
  readonly jump?: boolean
}) {
  const { problem, graph, jump } = props
  const { node, intended, severity } = problem
  const selection = useSelection()
  const registry = useRegistry()
  const readOnly = useReadOnly()
  const tools = useText()
  const { t, text, sentence } = tools
  const fix = useFix()
  const checked = node === undefined ? undefined : graph.node(node)
  const label = fixText(graph, registry, problem, tools)
  const isMeant = intended !== undefined
  const Icon = isMeant ? Info : severity === 'error' ? CircleAlert : TriangleAlert
  const isOfGraph = checked?.problems.some(({ code }) => code === problem.code)
  return (
    <li data-severity={isMeant ? 'intended' : severity}>
      <Icon size={15} aria-hidden="true" />
      <div>
        {jump && node && (
          <button
            type="button"
            className={styles.jump}
            aria-label={t('inspector.go-to', { title: text(nodeTitle(graph, node)) })}
            onClick={() => selection.reveal(node)}
          >
            {text(nodeTitle(graph, node))}
          </button>
        )}
        {isMeant && <p>{t('node.intended', { reason: intended })}</p>}
        <p className={isMeant ? styles.warned : undefined}>{sentence(problem, checked?.definition)}</p>
        {label !== undefined && !isMeant && !readOnly && (
          <Button
            kind="plain"
            className={styles.fix}
            data-fix=""
            onClick={(event) => {
              keepFocus(event.currentTarget)
              fix(problem)
            }}
          >
            {label}
          </Button>
        )}
        {severity === 'warning' && isOfGraph && !readOnly && <Intention problem={problem} />}
      </div>
    </li>
  )
}

/** Says why a warning is meant to be there, or takes that back. */
function Intention({ problem }: { readonly problem: Problem }) {
  const { t } = useText()
  const intend = useIntend()
  const id = useId()
  /** Unknown until it has been opened once. */
  const [isAsked, ask] = useState<boolean>()
  if (problem.intended !== undefined)
    return (
      <Button
        kind="quiet"
        className={styles.fix}
        data-fix=""
        onClick={(event) => {
          keepFocus(event.currentTarget)
          intend(problem, undefined)
        }}
      >
        {t('node.intended.take-back')}
      </Button>
    )
  if (!isAsked)
    return (
      // Closed again, it has the focus that was in the form.
      <Button kind="quiet" className={styles.fix} autoFocus={isAsked === false} onClick={() => ask(true)}>
        {t('node.intended.ask')}
      </Button>
    )
  return (
    <form
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault()
        const reason = String(new FormData(event.currentTarget).get('reason')).trim()
        ask(false)
        if (reason === '') return
        if (document.activeElement instanceof HTMLElement) keepFocus(document.activeElement)
        intend(problem, reason)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // The panel around it stays open.
        event.preventDefault()
        ask(false)
      }}
    >
      <label htmlFor={id}>{t('node.intended.why')}</label>
      {/* biome-ignore lint/a11y/noAutofocus: it opens where a person has just asked for it */}
      <input id={id} name="reason" maxLength={LONGEST_REASON} autoComplete="off" autoFocus />
      <Button kind="plain" type="submit" className={styles.fix}>
        {t('node.intended.mark')}
      </Button>
    </form>
  )
}
