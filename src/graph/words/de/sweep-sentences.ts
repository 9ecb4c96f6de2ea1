import type { sweepSentences as en } from '../en/sweep-sentences.ts'

/** Sentences about sweeps. */
export const sweepSentences: Readonly<Record<keyof typeof en, string>> = {
  'axes-none':
    'Noch wird nichts verändert. Wähle einen Parameter und seine Werte, zum Beispiel die Lernrate.',
  'axis-node-gone': 'Den Knoten „{id}“, dessen Parameter „{of}“ hier verändert wird, gibt es nicht mehr.',
  'axis-param-gone': '„{title}“ hat keinen Parameter „{of}“, der sich verändern ließe.',
  'axis-elsewhere': 'Der Trainer benutzt „{title}“ nicht, also würde „{of}“ dort nichts ändern.',
  'axis-twice': '„{of}“ von „{title}“ wird zweimal verändert.',
  'axis-no-values': '„{of}“ von „{title}“ hat noch keine Werte.',
  'axis-below-zero': '„{of}“ von „{title}“: Ein logarithmischer Bereich muss über null beginnen und enden.',
  'axis-value-refused': '„{of}“ von „{title}“ kann nicht {value} sein.',
  'sweep-too-many':
    'Das sind {count, number} Kombinationen; möglich sind {most, number}. Nimm weniger Werte oder lass Punkte ziehen.',
}
