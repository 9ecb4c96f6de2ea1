import { Menu } from '@base-ui/react/menu'
import { ChevronRight, ImagePlus, Merge, MoreVertical, SquareCheck, Trash2 } from 'lucide-react'
import { mergeClasses, removeClass } from '../../graph/values/edit-pictures.ts'
import { useText } from '../base/language/use-text.ts'
import { useAnnounce } from '../base/notices/announcements.tsx'
import { Button } from '../base/widgets/button.tsx'
import { keepPageZoom } from '../base/widgets/keep-page-zoom.ts'
import popup from '../base/widgets/popup.module.css'
import { useGatherer } from './gatherer-context.tsx'
import { useAdding } from './use-adding.ts'

/** What can be done with a whole class. */
export function ClassMenu({ name }: { readonly name: string }) {
  const { gathering, arranged, selection } = useGatherer()
  const announce = useAnnounce()
  const adding = useAdding()
  const { t } = useText()
  const others = arranged.collection.classes.filter((each) => each !== name)
  const selectAll = () => {
    const places = arranged.columns.find((column) => column.name === name)?.places ?? []
    selection.set(places.map((place) => arranged.keys[place] ?? ''))
  }
  const merge = (into: string) => {
    gathering.kept.edit((collection) => mergeClasses(collection, [name, into], into))
    announce(t('gather.merged', { name, into }))
  }
  const remove = () => {
    gathering.kept.edit((collection) => removeClass(collection, name))
    announce(t('gather.class-removed', { name }))
  }
  return (
    <Menu.Root>
      <Menu.Trigger
        render={
          <Button
            kind="icon"
            aria-label={t('gather.class-menu', { name })}
            title={t('gather.class-menu', { name })}
          />
        }
      >
        <MoreVertical size={16} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={popup.layer} sideOffset={4} align="end">
          <Menu.Popup ref={keepPageZoom} className={popup.menu}>
            <Menu.Item className={popup.item} onClick={() => void adding.chooseFiles(name)}>
              <ImagePlus size={16} />
              {t('gather.add-files')}
            </Menu.Item>
            <Menu.Item className={popup.item} onClick={selectAll}>
              <SquareCheck size={16} />
              {t('gather.select-all')}
            </Menu.Item>
            {others.length > 0 && (
              <Menu.SubmenuRoot>
                <Menu.SubmenuTrigger className={popup.item}>
                  <Merge size={16} />
                  {t('gather.merge-into')}
                  <ChevronRight size={14} />
                </Menu.SubmenuTrigger>
                <Menu.Portal>
                  <Menu.Positioner className={popup.layer} sideOffset={-4} align="start">
                    <Menu.Popup ref={keepPageZoom} className={popup.menu}>
                      {others.map((other) => (
                        <Menu.Item key={other} className={popup.item} onClick={() => merge(other)}>
                          {other}
                        </Menu.Item>
                      ))}
                    </Menu.Popup>
                  </Menu.Positioner>
                </Menu.Portal>
              </Menu.SubmenuRoot>
            )}
            <Menu.Separator className={popup.separator} />
            <Menu.Item className={popup.item} onClick={remove}>
              <Trash2 size={16} />
              {t('gather.remove-class')}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
