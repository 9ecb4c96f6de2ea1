import type { ReactNode } from 'react'
import type { Language } from '../src/graph/base/text.ts'
import { WritableSignal } from '../src/session/base/signal.ts'
import { useSignal } from '../src/ui/base/signals/use-signal.ts'
import type { Stage } from '../testing/stage.ts'
import { StageProvider } from '../testing/stage-provider.tsx'

interface Look {
  readonly language: Language
  readonly theme: 'light' | 'dark'
}

/** What every story is shown in instead of what the toolbar says. */
const instead = new WritableSignal<Look | undefined>(undefined)

/** A story in a language, on a light or dark ground. */
export function Shown(
  props: Look & {
    readonly stage: Stage | undefined
    readonly keepsNothing: Parameters<typeof StageProvider>[0]['keepsNothing']
    readonly children: ReactNode
  },
) {
  const { language, theme } = useSignal(instead) ?? props
  document.documentElement.dataset.theme = theme
  return (
    <StageProvider language={language} stage={props.stage} keepsNothing={props.keepsNothing}>
      {props.children}
    </StageProvider>
  )
}

/** Shows what is on the screen in another language and on another ground while `look` looks at it. */
export async function shownInstead(other: Look, look: () => Promise<void>): Promise<void> {
  instead.set(other)
  try {
    await settled()
    await look()
  } finally {
    instead.set(undefined)
    await settled()
  }
}

/** Colours go over into each other; half-way they have the contrast of neither. */
async function settled(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  const passing = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
  await Promise.allSettled(passing.map(({ finished }) => finished))
}
