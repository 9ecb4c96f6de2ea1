import type { ChoiceWords } from '../../src/graph/node/node-words.ts'
import type { Part } from '../../src/graph/values/port-value.ts'

/** Words for the part of the data that a result looks at. */
export const partWords: ChoiceWords<Part> = {
  label: 'Teil',
  hint: 'Nur Beispiele, mit denen das Netz nicht geübt hat, sagen, wie gut es ist: Nimm für das Endurteil den Testteil.',
  options: { train: 'Training', validation: 'Validierung', test: 'Test' },
}
