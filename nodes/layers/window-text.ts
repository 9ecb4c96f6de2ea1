import type { Language } from '../../src/graph/base/text.ts'
import type { ParamText } from '../../src/graph/node/define-node.ts'
import type { Padding } from './window.ts'

type PaddingText = ParamText & { readonly options: Readonly<Record<Padding, string>> }

/** Words for the parameters of every layer that slides a window over pictures. */
export const WINDOW_TEXT: Readonly<
  Record<Language, { readonly stride: ParamText; readonly padding: PaddingText }>
> = {
  en: {
    stride: {
      label: 'Stride',
      hint: 'How many pixels the window moves on at each step, down and across. A stride of 2 halves height and width.',
    },
    padding: {
      label: 'Padding',
      hint: 'What happens at the edge of the picture. Without padding the picture shrinks a little; with a border of zeros it keeps its size (at stride 1).',
      options: { valid: 'no border (valid)', same: 'border of zeros (same)' },
    },
  },
  de: {
    stride: {
      label: 'Schrittweite',
      hint: 'Um wie viele Pixel das Fenster bei jedem Schritt weiterrückt, nach unten und nach rechts. Schrittweite 2 halbiert Höhe und Breite.',
    },
    padding: {
      label: 'Rand (Padding)',
      hint: 'Was am Bildrand geschieht. Ohne Rand schrumpft das Bild etwas; mit einem Rand aus Nullen behält es seine Größe (bei Schrittweite 1).',
      options: { valid: 'ohne Rand (valid)', same: 'Rand aus Nullen (same)' },
    },
  },
}
