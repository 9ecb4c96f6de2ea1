import { messageTable } from './message-table.ts'

export const noticeMessages = messageTable({
  en: {
    'notice.region': 'Messages',
    'notice.dismiss': 'Dismiss this message',
    'notice.import-failed': '“{file}” could not be opened. {reason}',
    'notice.import-repaired':
      '“{file}” is open. {count, plural, one {One thing} other {# things}} had to be left out or repaired: {reason}',
    'notice.files-kept':
      'CIFAR-10: {kept, plural, one {one file is} other {# files are}} kept on this computer. {missing, plural, =0 {Nothing is missing.} other {Still missing: {names}.}}',
    'notice.reload': 'Reload the page',
    'notice.leave-anyway': 'Leave without saving',
    'notice.read-only': 'You can look around here. Changes are possible again when the other tab is closed.',
    'notice.not-a-text': '“{file}” could not be read.',
    'notice.crashed': 'This part of the page has broken. Your graph is saved. Reload the page to go on.',
    'notice.crashed-unsaved':
      'This part of the page has broken, and your last changes are not saved yet. Save the graph as a file if you can, then reload the page.',
  },
  de: {
    'notice.region': 'Meldungen',
    'notice.dismiss': 'Meldung schließen',
    'notice.import-failed': '„{file}“ lässt sich nicht öffnen. {reason}',
    'notice.import-repaired':
      '„{file}“ ist offen. {count, plural, one {Eine Sache} other {# Sachen}} mussten weggelassen oder repariert werden: {reason}',
    'notice.files-kept':
      'CIFAR-10: {kept, plural, one {Eine Datei bleibt} other {# Dateien bleiben}} auf diesem Computer. {missing, plural, =0 {Es fehlt nichts.} other {Es fehlen noch: {names}.}}',
    'notice.reload': 'Seite neu laden',
    'notice.leave-anyway': 'Ohne Speichern verlassen',
    'notice.read-only':
      'Du kannst dich hier umsehen. Ändern geht wieder, wenn der andere Tab geschlossen ist.',
    'notice.not-a-text': '„{file}“ konnte nicht gelesen werden.',
    'notice.crashed-unsaved':
      'Dieser Teil der Seite ist kaputtgegangen, und deine letzten Änderungen sind noch nicht gespeichert. Sichere den Graphen als Datei, wenn es geht, und lade dann die Seite neu.',
    'notice.crashed':
      'Dieser Teil der Seite ist kaputtgegangen. Dein Graph ist gespeichert. Lade die Seite neu, um weiterzumachen.',
  },
})
