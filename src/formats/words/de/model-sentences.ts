import type { modelSentences as en } from '../en/model-sentences.ts'

/** Why a file of a network was not read, by problem code. */
export const modelSentences: Readonly<Record<keyof typeof en, string>> = {
  'model-damaged':
    'Diese Datei mit einem Netz ist beschädigt oder abgeschnitten. Kopiere oder lade sie noch einmal, oder sichere das Netz in Keras neu.',
  'model-of-operations':
    'Diese Datei enthält Rechenschritte von TensorFlow und keine Schichten (ein „graph model“); daraus werden keine Knoten. Wandle das Keras-Modell stattdessen in ein „layers model“ um.',
  'model-no-layers':
    'Diese Datei sagt nicht, welche Schichten das Netz hat; vielleicht enthält sie nur Gewichte. Sichere das ganze Modell mit model.save("name.keras").',
  'model-too-large':
    'Dieses Netz ist zu groß, um hier gelesen zu werden: Es hat mehr als 200 Millionen Zahlen, oder mehr von etwas, als eine Datei dieser Größe enthalten kann.',
  'model-number-type':
    'Die Gewichte in dieser Datei sind Zahlen einer Art, die hier nicht gelesen wird. Stelle den dtype des Modells auf float32 und sichere es neu.',
}
