import { MARK_PATHS, type RunLook } from './run-palette.ts'

/** The sign of a run beside its name. Says nothing to a screen reader: the name stands beside it. */
export function RunMark({ look, size = 11 }: { readonly look: RunLook; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="-1.45 -1.45 2.9 2.9"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      <path d={MARK_PATHS[look.mark]} fill={look.color} />
    </svg>
  )
}
