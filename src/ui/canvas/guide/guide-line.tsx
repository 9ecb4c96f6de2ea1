import { Lightbulb } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useSetting } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { useAnnounce } from '../../base/notices/announcements.tsx'
import { useSignal } from '../../base/signals/use-signal.ts'
import { useSlice } from '../../base/signals/use-slice.ts'
import { stepButton, stepReason } from '../../guide/step-text.ts'
import { useCanvas } from '../canvas-context.tsx'
import styles from './guide.module.css'
import { HintLine } from './hint-line.tsx'
import { takeStep } from './take-step.ts'

/** Projects that are remembered; those dismissed longest ago are forgotten first. */
const MOST = 200

/** What is sensible next, with the button that does it; a person may do without, in each project for itself. */
export function GuideLine() {
  const model = useCanvas()
  const { project, registry } = model
  const [dismissed, remember] = useSetting<readonly string[]>('guide.dismissed', [])
  const placed = useSignal(model.guide)
  const announce = useAnnounce()
  const tools = useText()
  const { t } = tools
  const isOff = dismissed.includes(project.id)
  useEffect(() => model.guideOff.set(isOff), [model, isOff])
  // Most edits leave it as it is, and large graphs have none.
  const text = useSlice(project.checked, (graph) =>
    placed && !isOff ? stepReason(graph, placed.step, tools) : undefined,
  )
  const label = useSlice(project.checked, (graph) =>
    placed && !isOff ? stepButton(graph, registry, placed.step, tools) : '',
  )
  const done = useRef<string>(undefined)
  // Once for each step, with what was done before it.
  useEffect(() => {
    const said = [done.current, text].filter((each) => each !== undefined)
    done.current = undefined
    if (said.length > 0) announce(said.join(' '))
  }, [text, announce])
  if (!placed) return null
  if (isOff)
    return (
      <button
        type="button"
        className={styles.back}
        data-overlay=""
        aria-label={t('guide.show')}
        title={t('guide.show')}
        onClick={() => {
          remember(dismissed.filter((id) => id !== project.id))
          model.view.focus.onCanvas()
        }}
      >
        <Lightbulb size={15} />
      </button>
    )
  return (
    <HintLine
      label={t('guide.label')}
      text={text ?? ''}
      action={
        <button
          type="button"
          className={styles.action}
          onClick={() => {
            done.current = t('guide.done', { what: label })
            if (!takeStep(model, placed)) done.current = undefined
          }}
        >
          {label}
        </button>
      }
      dismiss={{
        label: t('guide.dismiss'),
        perform: () => remember([...dismissed.filter((id) => id !== project.id), project.id].slice(-MOST)),
      }}
    />
  )
}
