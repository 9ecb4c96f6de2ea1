import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'part-empty': {
    en: 'This data has no test examples; the validation examples are shown instead.',
    de: 'Diese Daten haben keine Testbeispiele; gezeigt werden stattdessen die Validierungsbeispiele.',
  },
  'no-examples': {
    en: 'This data has no examples at all. Choose some in the data node.',
    de: 'Diese Daten haben gar keine Beispiele. Wähle im Datenknoten welche aus.',
  },
  'data-shape-differs': {
    en: 'The network was made for examples of 28×28×1, but these are 32×32×3. Wire in data of the same shape.',
    de: 'Das Netz ist für Beispiele von 28×28×1 gemacht, diese haben 32×32×3. Verbinde Daten derselben Form.',
  },
  'data-target-differs': {
    en: 'The network learned to answer 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, but this data asks for 4, 9. Choose the same in both.',
    de: 'Das Netz hat gelernt, mit 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 zu antworten, aber diese Daten fragen nach 4, 9. Wähle in beiden dasselbe.',
  },
  'data-scaled-differently': {
    en: 'The network learned with numbers up to 1, but these go up to 255. Scale this data in the same way.',
    de: 'Das Netz hat mit Zahlen bis 1 gelernt, diese gehen bis 255. Skaliere diese Daten genauso.',
  },
}
