import { ChevronDown, ChevronUp } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { nodeTitle } from '../../graph/check/node-title.ts'
import type { NodeId } from '../../graph/document/document.ts'
import { useProject } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import styles from './editor.module.css'
import { ResizeHandle } from './resize-handle.tsx'
import type { Panels } from './use-panels.ts'

/**
 * The runs (or an experiment at large) under the canvas: folded to one line, or open at a height of one's own. Open, its
 * title stands in the first row of what it shows, which leaves `--dock-title` free.
 */
export function RunsDock(props: {
  readonly panels: Panels
  /** The experiment that is shown instead. */
  readonly experiment?: NodeId
  /** What is shown leaves room for the title in its first row. */
  readonly overlaid: boolean
  readonly children: ReactNode
}) {
  const { panels, experiment } = props
  const overlaid = props.overlaid && panels.runs.open
  const { t } = useText()
  const [dragged, setDragged] = useState<number>()
  const { open, size } = panels.runs
  return (
    <section
      id="runs"
      className={styles.dock}
      data-overlaid={overlaid || undefined}
      aria-label={t('frame.runs')}
    >
      {open && (
        <ResizeHandle
          panel="runs"
          at="bottom"
          label={t('frame.resize-height', { panel: t('frame.runs') })}
          controls="runs-body"
          size={size}
          onSize={setDragged}
          onDone={(next) => {
            setDragged(undefined)
            panels.resize('runs', next)
          }}
        />
      )}
      <button
        type="button"
        className={styles.dockTitle}
        aria-expanded={open}
        aria-controls="runs-body"
        onClick={() => panels.toggle('runs')}
      >
        {open ? <ChevronDown size={16} /> : <ChevronUp size={16} />}
        {experiment === undefined ? t('frame.runs') : <ExperimentTitle node={experiment} />}
      </button>
      <div
        id="runs-body"
        className={styles.dockBody}
        style={{ height: open ? (dragged ?? size) : 0 }}
        hidden={!open}
      >
        {open && props.children}
      </div>
    </section>
  )
}

function ExperimentTitle({ node }: { readonly node: NodeId }) {
  const graph = useSignal(useProject().checked)
  const { t, text } = useText()
  return `${t('experiment.experiment')}: ${text(nodeTitle(graph, node))}`
}
