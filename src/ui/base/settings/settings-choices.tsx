import { Popover } from '@base-ui/react/popover'
import { Settings2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../language/use-text.ts'
import { TEXT_SIZES, useTextSize } from '../theme/use-text-size.ts'
import { useTheme } from '../theme/use-theme.ts'
import { Button } from '../widgets/button.tsx'
import { keepPageZoom } from '../widgets/keep-page-zoom.ts'
import popup from '../widgets/popup.module.css'
import { Segments } from '../widgets/segments.tsx'
import styles from './settings.module.css'

const THEMES = ['system', 'light', 'dark'] as const

/** What `SettingsMenu` opens, with its button. */
export function SettingsChoices(props: { readonly isOpen: boolean; readonly children?: ReactNode }) {
  const theme = useTheme()
  const textSize = useTextSize()
  const { t, percent } = useText()
  const title = t('settings.title')
  return (
    <Popover.Root defaultOpen={props.isOpen}>
      <Popover.Trigger render={<Button kind="icon" aria-label={title} title={title} />}>
        <Settings2 size={18} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className={popup.layer} sideOffset={6} align="end" collisionPadding={8}>
          <Popover.Popup ref={keepPageZoom} className={popup.popover}>
            <Popover.Title className={popup.heading}>{title}</Popover.Title>
            <div className={styles.setting}>
              <span>{t('theme.title')}</span>
              <Segments
                label={t('theme.title')}
                options={THEMES.map((each) => [each, t(`theme.${each}`)] as const)}
                value={theme.choice}
                onChange={theme.choose}
              />
            </div>
            <div className={styles.setting}>
              <span>{t('settings.text-size')}</span>
              <Segments
                label={t('settings.text-size')}
                options={TEXT_SIZES.map((each) => [String(each), percent(each, 0)] as const)}
                value={String(textSize.size)}
                onChange={(size) => textSize.choose(Number(size))}
              />
            </div>
            {props.children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
