import { Menu } from '@base-ui/react/menu'
import { BookOpen, Copy, Download, FolderOpen, Image, Info, Link, PackageOpen, Share2 } from 'lucide-react'
import { Suspense, useState } from 'react'
import { FORMAT_IDS } from '../../export/formats.ts'
import { useFrame, useProject } from '../base/context.tsx'
import { brought } from '../base/files/brought-files.ts'
import { chooseFiles, GRAPH_FILES, networkAmong } from '../base/files/choose-file.ts'
import { useFiles } from '../base/files/use-files.ts'
import { useText } from '../base/language/use-text.ts'
import { lazyPart } from '../base/late/lazy-part.tsx'
import { Button } from '../base/widgets/button.tsx'
import { keepPageZoom } from '../base/widgets/keep-page-zoom.ts'
import popup from '../base/widgets/popup.module.css'
import { useTrainers } from '../trainers/use-trainers.ts'
import styles from './top-bar.module.css'

const LinkDialog = lazyPart(
  'share/link-dialog',
  async () => (await import('../share/link-dialog.tsx')).LinkDialog,
)

const PictureDialog = lazyPart(
  'share/picture-dialog',
  async () => (await import('../share/picture-dialog.tsx')).PictureDialog,
)

/** Gives the graph away as a link, a picture, a file or text, and takes one in. */
export function ShareMenu(props: { readonly onAbout: () => void; readonly onWords: () => void }) {
  const project = useProject()
  const { id } = project
  const frame = useFrame()
  const { all: trainers } = useTrainers()
  const takeNetwork = () =>
    frame.takeOut(trainers.find((trainer) => project.runs.value[trainer]?.weights) ?? trainers[0])
  const files = useFiles()
  const { t, words } = useText()
  const open = async () => {
    const chosen = await chooseFiles(GRAPH_FILES)
    const file = (await networkAmong(chosen)) ?? chosen[0]
    if (file) await files.open(file, chosen.map(brought))
  }
  const [shown, show] = useState<'link' | 'picture'>()
  return (
    <>
      <Menu.Root>
        <Menu.Trigger render={<Button kind="plain" aria-label={t('share.title')} />}>
          <Share2 size={15} />
          <span className={styles.wide}>{t('share.title')}</span>
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className={popup.layer} sideOffset={6} align="end">
            <Menu.Popup ref={keepPageZoom} className={popup.menu}>
              <Menu.Item className={popup.item} onClick={() => show('link')}>
                <Link size={16} />
                {t('share.link')}
              </Menu.Item>
              <Menu.Item className={popup.item} onClick={() => show('picture')}>
                <Image size={16} />
                {t('share.picture')}
              </Menu.Item>
              {trainers.length > 0 && (
                <Menu.Item className={popup.item} onClick={takeNetwork}>
                  <PackageOpen size={16} />
                  {t('network.take')}
                </Menu.Item>
              )}
              {FORMAT_IDS.map((format) => (
                <Menu.Item key={format} className={popup.item} onClick={() => void files.save(id, format)}>
                  <Download size={16} />
                  {words.formats[format].save}
                </Menu.Item>
              ))}
              <Menu.Item className={popup.item} onClick={() => void files.copy(id)}>
                <Copy size={16} />
                {t('share.copy')}
              </Menu.Item>
              <Menu.Item className={popup.item} onClick={() => void open()}>
                <FolderOpen size={16} />
                {t('share.import')}
              </Menu.Item>
              <Menu.Separator className={popup.separator} />
              <Menu.Item className={popup.item} onClick={props.onWords}>
                <BookOpen size={16} />
                {t('words.title')}
              </Menu.Item>
              <Menu.Item className={popup.item} onClick={props.onAbout}>
                <Info size={16} />
                {t('share.about')}
              </Menu.Item>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <Suspense fallback={null}>
        {shown === 'link' && <LinkDialog onClose={() => show(undefined)} />}
        {shown === 'picture' && <PictureDialog onClose={() => show(undefined)} />}
      </Suspense>
    </>
  )
}
