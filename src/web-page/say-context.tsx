import { createContext, type ReactNode, useContext } from 'react'
import { type Say, sayIn } from './words/say.ts'

const Spoken = createContext<Say>(sayIn('en'))

export function SayProvider({ say, children }: { readonly say: Say; readonly children: ReactNode }) {
  return <Spoken value={say}>{children}</Spoken>
}

/** What the page says, in the language in use. */
export function useSay(): Say {
  return useContext(Spoken)
}

/** What a person wrote, in whatever direction they write. */
export function Own({ children }: { readonly children: string }) {
  return <bdi dir="auto">{children}</bdi>
}
