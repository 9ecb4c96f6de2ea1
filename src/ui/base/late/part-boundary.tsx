import { Component, type ReactNode } from 'react'
import { useWorkspace } from '../context.tsx'
import { useText } from '../language/use-text.ts'
import { NoticeLine } from '../notices/notice-strip.tsx'

/** Keeps a mistake in one part of the screen from taking the others with it. */
export class PartBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children
  }
}

function Broken() {
  const { t } = useText()
  const isAtRisk = useWorkspace().current.value?.isAtRisk
  return (
    <NoticeLine severity="error" action={{ label: t('notice.reload'), perform: () => location.reload() }}>
      {t(isAtRisk ? 'notice.crashed-unsaved' : 'notice.crashed')}
    </NoticeLine>
  )
}
