import { type ReactNode, useLayoutEffect, useState } from 'react'
import { isGraphPicture } from '../../../session/files/opened-as.ts'
import { OVER_EVENTS } from '../drag-over.ts'
import { useText } from '../language/use-text.ts'
import { useShowNotice } from '../notices/notice-context.tsx'
import { droppedFiles } from './brought-files.ts'
import { holdPictures } from './brought-pictures.ts'
import { isArrayFile, isDataFile, isPixelTable, networkAmong } from './choose-file.ts'
import styles from './drop-zone.module.css'
import { useFiles } from './use-files.ts'

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** Opens a graph file that is dropped anywhere on the page, keeps files of data, and has pictures gathered. */
export function DropZone({ children }: { readonly children: ReactNode }) {
  const files = useFiles()
  const showNotice = useShowNotice()
  const { t } = useText()
  const [over, setOver] = useState(false)
  // As soon as the page can be seen, and not some time after it has been painted.
  useLayoutEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      setOver(false)
      // Prevented: a part of the page has taken it.
      if (!hasFiles(event) || event.defaultPrevented) return
      event.preventDefault()
      if (event.dataTransfer) void take(droppedFiles(event.dataTransfer))
    }
    const take = async (dropping: ReturnType<typeof droppedFiles>) => {
      const brought = await dropping
      const dropped = brought.map(({ file }) => file)
      const [file] = dropped
      const areArrays = await Promise.all(
        dropped.map(async (file) => isArrayFile(file) || (await isPixelTable(file))),
      )
      const arrays = brought.filter((_, i) => areArrays[i])
      const network = await networkAmong(dropped)
      if (network) void files.open(network, brought)
      else if (arrays.length > 0) void files.bringArrays(arrays)
      else if (dropped.some(isDataFile)) void files.keep(dropped.filter(isDataFile))
      else if (dropped.length === 1 && file && (await isGraphPicture(file))) void files.open(file)
      else if (holdPictures(brought)) void files.gather(brought)
      else if (file) void files.open(file)
      // An empty folder, or one that the browser may not read.
      else showNotice({ severity: 'warning', text: t('notice.nothing-dropped') })
    }
    for (const type of OVER_EVENTS) addEventListener(type, onOver)
    addEventListener('dragleave', onLeave)
    addEventListener('drop', onDrop)
    return () => {
      for (const type of OVER_EVENTS) removeEventListener(type, onOver)
      removeEventListener('dragleave', onLeave)
      removeEventListener('drop', onDrop)
    }
  }, [files, showNotice, t])
  return (
    <>
      {children}
      {over && (
        <div className={styles.over} role="status">
          <span>{t('start.drop-here')}</span>
        </div>
      )}
    </>
  )
}
