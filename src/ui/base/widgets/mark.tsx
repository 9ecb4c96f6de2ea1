/** The sign of Faltwerk: a folded sheet. */
export function Mark({ size = 18 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      <path d="M2 3.2 9 1.5v15L2 14.8z" fill="currentColor" />
      <path
        d="m9 1.5 7 1.7v11.6l-7 1.7z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
    </svg>
  )
}
