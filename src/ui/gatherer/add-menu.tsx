import { Menu } from '@base-ui/react/menu'
import { Film, FolderOpen, Images, Plus } from 'lucide-react'
import { useText } from '../base/language/use-text.ts'
import { Button } from '../base/widgets/button.tsx'
import { keepPageZoom } from '../base/widgets/keep-page-zoom.ts'
import popup from '../base/widgets/popup.module.css'
import styles from './gatherer.module.css'
import { useAdding } from './use-adding.ts'

/** Adds pictures from files, zips and folders. */
export function AddMenu() {
  const adding = useAdding()
  const { t } = useText()
  return (
    <Menu.Root>
      <Menu.Trigger render={<Button kind="strong" />}>
        <Plus size={16} />
        {t('gather.add')}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={popup.layer} sideOffset={4} align="end">
          <Menu.Popup ref={keepPageZoom} className={popup.menu}>
            <Menu.Item className={popup.item} onClick={() => void adding.chooseFolder()}>
              <FolderOpen size={16} />
              {t('gather.choose-folder')}
            </Menu.Item>
            <Menu.Item className={popup.item} onClick={() => void adding.chooseFiles()}>
              <Images size={16} />
              {t('gather.choose-files')}
            </Menu.Item>
            <Menu.Item className={popup.item} onClick={() => void adding.chooseClips()}>
              <Film size={16} />
              {t('frames.choose')}
            </Menu.Item>
            <p className={styles.menuHint}>{t('gather.add-hint')}</p>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
