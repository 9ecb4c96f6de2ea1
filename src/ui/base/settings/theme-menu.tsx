import { Moon, Sun } from 'lucide-react'
import { useText } from '../language/use-text.ts'
import { useLateButton } from '../late/late-button.tsx'
import { lateModule } from '../late/late-module.ts'
import { useTheme } from '../theme/use-theme.ts'
import { Button } from '../widgets/button.tsx'

const choices = lateModule('base/settings/theme-choices', () => import('./theme-choices.tsx'))

/** Loads the menu before anybody opens it. */
export const loadThemeChoices = choices.ahead

/** Light, dark, or like the computer. */
export function ThemeMenu() {
  const { theme } = useTheme()
  const { t } = useText()
  const { module, isWanted, standIn, missing } = useLateButton(choices)
  const icon = theme === 'dark' ? <Moon size={17} /> : <Sun size={17} />
  if (module) return <module.ThemeChoices isOpen={isWanted}>{icon}</module.ThemeChoices>
  return (
    <>
      <Button kind="icon" aria-label={t('theme.title')} title={t('theme.title')} {...standIn}>
        {icon}
      </Button>
      {missing}
    </>
  )
}
