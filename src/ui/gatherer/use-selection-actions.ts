import { useMemo } from 'react'
import { className, givePart, movePictures, removePictures } from '../../graph/values/edit-pictures.ts'
import type { Part } from '../../graph/values/port-value.ts'
import { useText } from '../base/language/use-text.ts'
import { useAnnounce } from '../base/notices/announcements.tsx'
import { freeClassName } from './free-class-name.ts'
import { useGatherer } from './gatherer-context.tsx'
import { arranged as arrange, type PictureKey } from './picture-keys.ts'

/** What can be done with the selected pictures; each is one step of undo, and said to who cannot see it. */
export function useSelectionActions() {
  const { gathering, arranged, selection, readOnly } = useGatherer()
  const announce = useAnnounce()
  const { t } = useText()
  return useMemo(() => {
    const chosen = (): ReadonlySet<number> => {
      const places = new Set<number>()
      for (const key of selection.keys) {
        const place = arranged.places.get(key)
        if (place !== undefined) places.add(place)
      }
      return places
    }
    const moveTo = (name: string) => {
      const places = chosen()
      if (readOnly || places.size === 0) return
      const contents = new Set([...places].map((place) => arranged.collection.pictures[place]?.content))
      gathering.kept.edit((collection) => movePictures(collection, places, name))
      const { collection } = gathering.kept
      // Of twins, each may be called as the other was.
      if (collection) selection.set(keysIn(arrange(collection), className(name), contents))
      announce(t('gather.moved', { count: places.size, name }))
    }
    return {
      moveTo,
      moveToNew: () =>
        moveTo(freeClassName(arranged.collection.classes, (number) => t('gather.class-name', { number }))),
      remove() {
        const places = chosen()
        if (readOnly || places.size === 0) return
        gathering.kept.edit((collection) => removePictures(collection, places))
        announce(t('gather.removed', { count: places.size }))
      },
      giveTo(part: Part | undefined) {
        const places = chosen()
        if (readOnly) return
        gathering.kept.edit((collection) => givePart(collection, places, part))
        announce(t('gather.gave-part', { count: places.size, part: t(`gather.part.${part ?? 'free'}`) }))
      },
      say: () => announce(t('gather.selected', { count: selection.keys.size })),
    }
  }, [gathering, arranged, selection, readOnly, announce, t])
}

function keysIn(
  { columns, keys, collection }: ReturnType<typeof arrange>,
  name: string,
  contents: ReadonlySet<string | undefined>,
): readonly PictureKey[] {
  const places = columns.find((column) => column.name === name)?.places ?? []
  return places
    .filter((place) => contents.has(collection.pictures[place]?.content))
    .map((place) => keys[place] ?? '')
}
