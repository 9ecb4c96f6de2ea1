import { Popover } from '@base-ui/react/popover'
import { type RefObject, useMemo } from 'react'
import { useProject, useRegistry } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useAnnounce } from '../base/notices/announcements.tsx'
import { useSignal } from '../base/signals/use-signal.ts'
import { Button } from '../base/widgets/button.tsx'
import { keepPageZoom } from '../base/widgets/keep-page-zoom.ts'
import popup from '../base/widgets/popup.module.css'
import { ProblemList } from '../problems/problem-list.tsx'
import styles from './missing-list.module.css'
import { missingSteps } from './missing-steps.ts'
import { groundOf } from './place-step.ts'
import { stepReason } from './step-text.ts'

/** Where a graph begins that was empty. */
const START = { x: 0, y: 0 }

/** All that keeps the trainers from starting, with one button that does what can be done about it. */
export function MissingList(props: {
  readonly anchor: RefObject<HTMLElement | null>
  readonly onClose: () => void
}) {
  const project = useProject()
  const registry = useRegistry()
  const graph = useSignal(project.checked)
  const announce = useAnnounce()
  const tools = useText()
  const { t } = tools
  const { steps, operation, left } = useMemo(() => {
    return missingSteps(graph, registry, (each) => groundOf(each, registry, START))
  }, [graph, registry])
  const fixAll = () => {
    if (!project.perform({ name: 'fix', operation }).ok) return
    announce(t(left.length === 0 ? 'guide.fixed-all' : 'guide.fixed-some', { count: steps.length }))
    props.onClose()
  }
  return (
    <Popover.Root open onOpenChange={(open) => !open && props.onClose()}>
      <Popover.Portal>
        <Popover.Positioner
          className={popup.layer}
          anchor={props.anchor}
          sideOffset={6}
          align="end"
          collisionPadding={8}
        >
          <Popover.Popup ref={keepPageZoom} className={popup.popover} finalFocus={props.anchor}>
            {steps.length > 0 && (
              <>
                <Popover.Title className={styles.title}>{t('guide.missing')}</Popover.Title>
                <ol className={styles.steps}>
                  {steps.map((step, i) => (
                    <li key={`${step.code} ${i}`}>{stepReason(graph, step, tools)}</li>
                  ))}
                </ol>
                <Button kind="strong" onClick={fixAll}>
                  {t('guide.fix-all')}
                </Button>
              </>
            )}
            {left.length > 0 && (
              <>
                {steps.length > 0 ? (
                  <p className={styles.title}>{t('guide.left')}</p>
                ) : (
                  <Popover.Title className={styles.title}>{t('guide.left')}</Popover.Title>
                )}
                <ProblemList problems={left} jump />
              </>
            )}
            {steps.length + left.length === 0 && (
              <Popover.Title className={styles.title}>{t('guide.nothing')}</Popover.Title>
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
