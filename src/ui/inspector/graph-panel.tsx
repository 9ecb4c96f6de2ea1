import { Dices } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import type { Note } from '../../graph/document/document.ts'
import { useProject, useReadOnly } from '../base/context.tsx'
import { drawSeed, setSeed } from '../base/draw-seed.ts'
import { useText } from '../base/language/use-text.ts'
import { useSlice } from '../base/signals/use-slice.ts'
import { Button } from '../base/widgets/button.tsx'
import { Hint } from '../base/widgets/hint.tsx'
import { NumberField } from '../controls/number-field.tsx'
import { ProblemList } from '../problems/problem-list.tsx'
import styles from './inspector.module.css'
import { LabelField } from './label-field.tsx'

const LARGEST_SEED = 0xffffffff
const LONGEST_TITLE = 120
const LONGEST_NOTES = 4000

/** The experiment as a whole: title, notes, seed, everything that is wrong. Shows while nothing is selected. */
export function GraphPanel(props: { readonly fold?: ReactNode }) {
  const project = useProject()
  const title = useSlice(project.document, (document) => document.title)
  const summary = useSlice(project.document, (document) => document.summary)
  const notes = useSlice(project.document, (document) => document.notes)
  const readOnly = useReadOnly()
  const { t, text } = useText()
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <h2>{t('inspector.experiment')}</h2>
        {props.fold}
      </header>
      <div className={styles.scroll}>
        <Counts />
        <LabelField
          label={t('inspector.title')}
          value={text(title)}
          maxLength={LONGEST_TITLE}
          disabled={readOnly}
          onChange={(next) =>
            next !== '' && project.perform({ name: 'rename', operation: { kind: 'set-title', title: next } })
          }
        />
        <Notes value={summary === undefined ? '' : text(summary)} disabled={readOnly} />
        <CanvasNotes notes={notes} />
        <Seed />
        <Problems />
      </div>
    </div>
  )
}

/** Alone, as the problems are, so that an edit of the graph does not draw the whole panel again. */
function Counts() {
  const { document } = useProject()
  const nodes = useSlice(document, (now) => Object.keys(now.nodes).length)
  const wires = useSlice(document, (now) => Object.keys(now.wires).length)
  const { t } = useText()
  return (
    <p className={styles.summary}>
      {nodes === 0
        ? t('inspector.start-hint')
        : `${t('inspector.nodes', { count: nodes })} · ${t('inspector.wires', { count: wires })}`}
    </p>
  )
}

function Seed() {
  const project = useProject()
  const seed = useSlice(project.document, (document) => document.seed)
  const readOnly = useReadOnly()
  const { t } = useText()
  const id = useId()
  return (
    <div className={styles.seed}>
      <label htmlFor={id}>{t('inspector.seed')}</label>
      <Hint text={t('inspector.new-seed')}>
        <Button
          kind="icon"
          aria-label={t('inspector.new-seed')}
          aria-disabled={readOnly}
          onClick={() => !readOnly && drawSeed(project)}
        >
          <Dices size={16} />
        </Button>
      </Hint>
      <NumberField
        id={id}
        describedBy={`${id}-hint`}
        value={seed}
        min={0}
        max={LARGEST_SEED}
        step={1}
        whole
        disabled={readOnly}
        onChange={(next) => setSeed(project, next)}
      />
      <p id={`${id}-hint`}>{t('inspector.seed-hint')}</p>
    </div>
  )
}

function Problems() {
  const problems = useSlice(useProject().checked, (checked) => checked.problems)
  const { t } = useText()
  const id = useId()
  const count = problems.filter(({ intended }) => intended === undefined).length
  return (
    <section aria-labelledby={id} data-keeps-focus="" tabIndex={-1}>
      <h3 id={id}>{count === 0 ? t('inspector.no-problems') : t('inspector.problem-count', { count })}</h3>
      {problems.length > 0 && <ProblemList problems={problems} jump />}
    </section>
  )
}

function Notes({ value, disabled }: { readonly value: string; readonly disabled: boolean }) {
  const project = useProject()
  const { t } = useText()
  const id = useId()
  const [draft, setDraft] = useState<string>()
  return (
    <div className={styles.notes}>
      <label htmlFor={id}>{t('inspector.notes')}</label>
      <textarea
        id={id}
        rows={4}
        value={draft ?? value}
        maxLength={LONGEST_NOTES}
        placeholder={t('inspector.notes-hint')}
        disabled={disabled}
        onChange={(event) => {
          const next = event.currentTarget.value
          setDraft(next)
          const summary = next.trim() === '' ? undefined : next
          project.perform({ name: 'note', operation: { kind: 'set-summary', summary }, mergeKey: 'summary' })
        }}
        onBlur={() => setDraft(undefined)}
      />
    </div>
  )
}

/** The notes on the canvas, to be read at any zoom, in the order in which one meets them: left to right, then down. */
function CanvasNotes({ notes }: { readonly notes: Readonly<Record<string, Note>> }) {
  const { t, text } = useText()
  const id = useId()
  const written = Object.entries(notes)
    .filter(([, note]) => text(note.text) !== '')
    .sort(([, a], [, b]) => a.position.y - b.position.y || a.position.x - b.position.x)
  if (written.length === 0) return null
  return (
    <section aria-labelledby={id} className={styles.canvasNotes}>
      <h3 id={id}>{t('inspector.canvas-notes')}</h3>
      {written.map(([key, note]) =>
        text(note.text)
          .split(/\n+/)
          .map((paragraph, i) => <p key={`${key} ${i}`}>{paragraph}</p>),
      )}
    </section>
  )
}
