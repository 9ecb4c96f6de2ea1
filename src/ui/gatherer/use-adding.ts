import { useMemo } from 'react'
import { CLIP_FILES, isClip } from '../base/files/brought-clips.ts'
import { brought } from '../base/files/brought-files.ts'
import { chooseFiles, chooseFolder, PICTURE_FILES } from '../base/files/choose-file.ts'
import { useText } from '../base/language/use-text.ts'
import type { BroughtFile } from '../base/own-data-types.ts'
import { freeClassName } from './free-class-name.ts'
import { useGatherer } from './gatherer-context.tsx'

/** The ways in which files come in. What lies in no folder goes into `className`, or where that is missing a new class. */
export function useAdding() {
  const { gathering, arranged, clips, readOnly } = useGatherer()
  const { t } = useText()
  return useMemo(() => {
    const newName = () =>
      freeClassName(arranged.collection.classes, (number) => t('gather.class-name', { number }))
    const take = (files: readonly BroughtFile[], className?: string) => {
      if (readOnly) return
      const films = files.filter(isClip)
      const into = className || newName()
      if (films.length > 0) clips.set({ files: films, className: into })
      gathering.take(
        files.filter((file) => !isClip(file)),
        into,
      )
    }
    return {
      newName,
      take,
      async chooseFiles(className?: string) {
        take((await chooseFiles(PICTURE_FILES)).map(brought), className)
      },
      async chooseClips(className?: string) {
        take((await chooseFiles(CLIP_FILES)).map(brought), className)
      },
      async chooseFolder() {
        take((await chooseFolder()).map(brought))
      },
    }
  }, [gathering, arranged, clips, readOnly, t])
}
