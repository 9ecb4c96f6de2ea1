import { useMemo } from 'react'
import { brought } from '../base/files/brought-files.ts'
import { chooseFiles, chooseFolder, PICTURE_FILES } from '../base/files/choose-file.ts'
import { useText } from '../base/language/use-text.ts'
import type { BroughtFile } from '../base/own-data-types.ts'
import { freeClassName } from './free-class-name.ts'
import { useGatherer } from './gatherer-context.tsx'

/** The ways in which files come in. What lies in no folder goes into `className`, or where that is missing a new class. */
export function useAdding() {
  const { gathering, arranged, readOnly } = useGatherer()
  const { t } = useText()
  return useMemo(() => {
    const newName = () =>
      freeClassName(arranged.collection.classes, (number) => t('gather.class-name', { number }))
    const take = (files: readonly BroughtFile[], className?: string) => {
      if (!readOnly) gathering.take(files, className || newName())
    }
    return {
      newName,
      take,
      async chooseFiles(className?: string) {
        take((await chooseFiles(PICTURE_FILES)).map(brought), className)
      },
      async chooseFolder() {
        take((await chooseFolder()).map(brought))
      },
    }
  }, [gathering, arranged, readOnly, t])
}
