import { Redo2, Undo2 } from 'lucide-react'
import { useProject } from '../base/context.tsx'
import { useKeyLabel } from '../base/language/use-key-text.ts'
import { useText } from '../base/language/use-text.ts'
import { useSlice } from '../base/signals/use-slice.ts'
import { Button } from '../base/widgets/button.tsx'
import { Hint } from '../base/widgets/hint.tsx'
import styles from './top-bar.module.css'

/** Undo and redo; they say what they would take back. */
export function UndoButtons() {
  const project = useProject()
  const done = useSlice(project.history, (history) => history.undo)
  const undone = useSlice(project.history, (history) => history.redo)
  const { t } = useText()
  const withKeys = useKeyLabel()
  const undo = done ? t('undo.undo', { what: t(`command.${done}`) }) : t('undo.nothing-to-undo')
  const redo = undone ? t('undo.redo', { what: t(`command.${undone}`) }) : t('undo.nothing-to-redo')
  return (
    <>
      <Hint text={withKeys(undo, 'Mod+Z')}>
        <Button kind="icon" aria-label={undo} aria-disabled={!done} onClick={() => project.undo()}>
          <Undo2 size={17} />
        </Button>
      </Hint>
      <span className={styles.notOnPhone}>
        <Hint text={withKeys(redo, 'Mod+Y')}>
          <Button kind="icon" aria-label={redo} aria-disabled={!undone} onClick={() => project.redo()}>
            <Redo2 size={17} />
          </Button>
        </Hint>
      </span>
    </>
  )
}
