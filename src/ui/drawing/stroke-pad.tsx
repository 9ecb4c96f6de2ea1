import { Eraser } from 'lucide-react'
import type { WritableSignal } from '../../session/base/signal.ts'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { Button } from '../base/widgets/button.tsx'
import type { Stroke } from './rasterise.ts'
import styles from './stroke-pad.module.css'
import { StrokeSheet } from './stroke-sheet.tsx'

/** A sheet to draw on, and a button that empties it. */
export function StrokePad({ drawing }: { readonly drawing: WritableSignal<readonly Stroke[]> }) {
  const strokes = useSignal(drawing)
  const { t } = useText()
  return (
    <div className={styles.pad}>
      <StrokeSheet label={t('score.draw')} strokes={strokes} onChange={(next) => drawing.set(next)} />
      <Button kind="quiet" aria-disabled={strokes.length === 0} onClick={() => drawing.set([])}>
        <Eraser size={15} /> {t('score.clear')}
      </Button>
    </div>
  )
}
