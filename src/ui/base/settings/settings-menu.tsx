import { Settings2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../language/use-text.ts'
import { useLateButton } from '../late/late-button.tsx'
import { lateModule } from '../late/late-module.ts'
import { Button } from '../widgets/button.tsx'

const choices = lateModule('base/settings/settings-choices', () => import('./settings-choices.tsx'))

/** Loads what the button opens before anybody opens it. */
export const loadSettingsChoices = choices.ahead

/** What is set once and rarely again: appearance, text size, and `children` below. */
export function SettingsMenu({ children }: { readonly children?: ReactNode }) {
  const { t } = useText()
  const { module, isWanted, standIn, missing } = useLateButton(choices)
  if (module) return <module.SettingsChoices isOpen={isWanted}>{children}</module.SettingsChoices>
  const title = t('settings.title')
  return (
    <>
      <Button kind="icon" aria-label={title} title={title} {...standIn} aria-haspopup="dialog">
        <Settings2 size={18} />
      </Button>
      {missing}
    </>
  )
}
