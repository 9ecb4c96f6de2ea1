import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { skip } from 'rxjs'
import { useKeepsNothing, useWorkspace } from '../context.tsx'
import { useText } from '../language/use-text.ts'
import { useSignal } from '../signals/use-signal.ts'
import { Button } from '../widgets/button.tsx'
import { type ShownNotice, useNotices } from './notice-context.tsx'
import styles from './notice-strip.module.css'

/** Troubles that go away when the page is loaded anew. */
const RELOADS = new Set(['storage-outdated', 'storage-lost', 'late.newer', 'late.stuck'])
const reload = () => location.reload()
/** Troubles that a person may choose to leave behind. */
const LEAVES = new Set(['not-closed-unsaved'])

const ICONS = { info: Info, warning: TriangleAlert, error: CircleAlert }

/**
 * What happened outside the graph: storage, files, other tabs. A strip of its own between bar and work, so that
 * nothing ever covers what a person is doing. `children` are lines that stay, like the one of a read-only project.
 */
export function NoticeStrip({ children }: { readonly children?: ReactNode }) {
  const workspace = useWorkspace()
  const fromWorkspace = useSignal(workspace.notices)
  const { shown, dismiss, turn } = useNotices()
  const keepsNothing = useKeepsNothing()
  const { t, sentence } = useText()
  const actionFor = (code: string, id: number) => {
    if (RELOADS.has(code)) return { label: t('notice.reload'), perform: reload }
    if (!LEAVES.has(code)) return undefined
    const leave = () => {
      workspace.dismiss(id)
      void workspace.leave(true)
    }
    return { label: t('notice.leave-anyway'), perform: leave }
  }
  useEffect(() => {
    const others = workspace.current.changes.pipe(skip(1)).subscribe(turn)
    return () => others.unsubscribe()
  }, [workspace, turn])
  return (
    <section className={styles.strip} aria-label={t('notice.region')} aria-live="polite">
      {children}
      {keepsNothing && (
        <NoticeLine severity="warning" action={{ label: t('notice.reload'), perform: reload }}>
          {sentence(keepsNothing)}
        </NoticeLine>
      )}
      {fromWorkspace.map(({ id, severity, message }) => (
        <NoticeLine
          key={`w${id}`}
          severity={severity}
          action={actionFor(message.code, id)}
          onDismiss={() => workspace.dismiss(id)}
        >
          {sentence(message)}
        </NoticeLine>
      ))}
      {shown.map((notice) => (
        <ShownLine key={`s${notice.id}`} notice={notice} onDismiss={dismiss} />
      ))}
    </section>
  )
}

function ShownLine(props: { readonly notice: ShownNotice; readonly onDismiss: (id: number) => void }) {
  const { notice, onDismiss } = props
  const { id, severity, message, text, action, until } = notice
  const { sentence } = useText()
  useEffect(() => {
    const over = until?.subscribe(() => onDismiss(id))
    return () => over?.unsubscribe()
  }, [until, onDismiss, id])
  return (
    <NoticeLine
      severity={severity}
      action={
        action && {
          label: action.label,
          perform: () => {
            onDismiss(id)
            action.perform()
          },
        }
      }
      onDismiss={() => onDismiss(id)}
    >
      {text ?? (message && sentence(message))}
    </NoticeLine>
  )
}

/** One line of the strip. */
export function NoticeLine(props: {
  readonly severity: 'info' | 'warning' | 'error'
  readonly action?: { readonly label: string; readonly perform: () => void }
  readonly onDismiss?: () => void
  readonly children: ReactNode
}) {
  const { t } = useText()
  const Icon = ICONS[props.severity]
  return (
    <div className={styles.line} data-severity={props.severity}>
      <Icon size={16} aria-hidden="true" />
      <p>{props.children}</p>
      {props.action && (
        <Button kind="plain" className={styles.action} onClick={props.action.perform}>
          {props.action.label}
        </Button>
      )}
      {props.onDismiss && (
        <Button
          kind="icon"
          className={styles.action}
          aria-label={t('notice.dismiss')}
          onClick={props.onDismiss}
        >
          <X size={16} />
        </Button>
      )}
    </div>
  )
}
