import { Redo2, Undo2 } from 'lucide-react'
import { useProject } from '../base/context.tsx'
import { keyText } from '../base/keys/key-text.ts'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { Button } from '../base/widgets/button.tsx'
import { Hint } from '../base/widgets/hint.tsx'

/** Undo and redo; they say what they would take back. */
export function UndoButtons() {
  const project = useProject()
  const history = useSignal(project.history)
  const { t, language } = useText()
  const undo = history.undo
    ? t('undo.undo', { what: t(`command.${history.undo}`) })
    : t('undo.nothing-to-undo')
  const redo = history.redo
    ? t('undo.redo', { what: t(`command.${history.redo}`) })
    : t('undo.nothing-to-redo')
  return (
    <>
      <Hint text={`${undo} (${keyText('Mod+Z', language)})`}>
        <Button kind="icon" aria-label={undo} aria-disabled={!history.undo} onClick={() => project.undo()}>
          <Undo2 size={17} />
        </Button>
      </Hint>
      <Hint text={`${redo} (${keyText('Mod+Y', language)})`}>
        <Button kind="icon" aria-label={redo} aria-disabled={!history.redo} onClick={() => project.redo()}>
          <Redo2 size={17} />
        </Button>
      </Hint>
    </>
  )
}
