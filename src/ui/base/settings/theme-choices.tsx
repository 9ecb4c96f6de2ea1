import { Menu } from '@base-ui/react/menu'
import { Check, Monitor, Moon, Sun } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../language/use-text.ts'
import { type ThemeChoice, useTheme } from '../theme/use-theme.ts'
import { Button } from '../widgets/button.tsx'
import { keepPageZoom } from '../widgets/keep-page-zoom.ts'
import popup from '../widgets/popup.module.css'

const CHOICES = [
  ['system', Monitor],
  ['light', Sun],
  ['dark', Moon],
] as const

/** The menu of `ThemeMenu` with its button, `children`. */
export function ThemeChoices(props: { readonly isOpen: boolean; readonly children: ReactNode }) {
  const { choice, choose } = useTheme()
  const { t } = useText()
  return (
    <Menu.Root defaultOpen={props.isOpen}>
      <Menu.Trigger render={<Button kind="icon" aria-label={t('theme.title')} title={t('theme.title')} />}>
        {props.children}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={popup.layer} sideOffset={6} align="end">
          <Menu.Popup ref={keepPageZoom} className={popup.menu}>
            <Menu.RadioGroup value={choice} onValueChange={(value: ThemeChoice) => choose(value)}>
              {CHOICES.map(([value, ChoiceIcon]) => (
                <Menu.RadioItem key={value} value={value} className={popup.item} closeOnClick>
                  <ChoiceIcon size={16} />
                  <span style={{ flex: 1 }}>{t(`theme.${value}`)}</span>
                  <span className={popup.tick}>
                    <Menu.RadioItemIndicator render={<Check size={15} />} />
                  </span>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
