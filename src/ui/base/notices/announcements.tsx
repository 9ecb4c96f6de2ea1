import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'

const Announce = createContext<(text: string) => void>(() => {})

/** Says to screen readers what a press of a button has done, where that shows elsewhere on the screen. */
export function AnnouncementsProvider({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', count: 0 })
  const announce = useCallback((text: string) => setSaid(({ count }) => ({ text, count: count + 1 })), [])
  return (
    <Announce value={announce}>
      {children}
      <p className="visually-hidden" role="status">
        {/* The same sentence twice in a row is no change of the page, and would not be said. */}
        <span key={said.count}>{said.text}</span>
      </p>
    </Announce>
  )
}

export const useAnnounce = (): ((text: string) => void) => useContext(Announce)
