import { messageTable } from './message-table.ts'

export const libraryMessages = messageTable({
  en: {
    'library.search': 'Search nodes',
    'library.clear': 'Clear the search',
    'library.data': 'Data',
    'library.layer': 'Network',
    'library.training': 'Training',
    'library.result': 'Look inside',
    'library.experiment': 'Experiment without training',
    'library.nothing': 'Nothing is called “{query}”.',
    'library.found': '{count, plural, one {# node} other {# nodes}}',
    'library.how': 'Drag onto the canvas, or press Enter to add.',
    'library.added': '{title} was added.',
  },
  de: {
    'library.search': 'Knoten suchen',
    'library.clear': 'Suche leeren',
    'library.data': 'Daten',
    'library.layer': 'Netz',
    'library.training': 'Training',
    'library.result': 'Hineinsehen',
    'library.experiment': 'Ausprobieren ohne Training',
    'library.nothing': 'Nichts heißt „{query}“.',
    'library.found': '{count, plural, one {# Knoten} other {# Knoten}}',
    'library.how': 'Auf die Arbeitsfläche ziehen oder mit der Eingabetaste hinzufügen.',
    'library.added': '{title} ist hinzugefügt.',
  },
})
