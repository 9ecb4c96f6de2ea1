import type { noticeMessages as en } from '../en/notice-messages.ts'

/** What the screen says: notice. */
export const noticeMessages: Readonly<Record<keyof typeof en, string>> = {
  'notice.region': 'Meldungen',
  'notice.dismiss': 'Meldung schließen',
  'notice.import-failed': '„{file}“ lässt sich nicht öffnen. {reason}',
  'notice.import-repaired':
    '„{file}“ ist offen, aber nicht alles ließ sich so übernehmen, wie es ist: {reason}',
  'notice.not-brought':
    'Der Teil der Seite, der Dateien annimmt, ließ sich nicht laden: Der Server antwortet nicht, oder er hat eine neuere Version. Versuch es noch einmal; hilft das nicht, lade die Seite neu.',
  'notice.files-kept':
    'CIFAR-10: {kept, plural, one {Eine Datei bleibt} other {# Dateien bleiben}} auf diesem Computer. {missing, plural, =0 {Es fehlt nichts.} other {Es fehlen noch: {names}.}}',
  'notice.reload': 'Seite neu laden',
  'notice.leave-anyway': 'Ohne Speichern verlassen',
  'notice.read-only': 'Du kannst dich hier umsehen. Ändern geht wieder, wenn der andere Tab geschlossen ist.',
  'notice.nothing-dropped': 'Was du hier abgelegt hast, enthält keine lesbare Datei.',
  'notice.not-a-text': '„{file}“ konnte nicht gelesen werden.',
  'notice.crashed-unsaved':
    'Dieser Teil der Seite ist kaputtgegangen, und deine letzten Änderungen sind noch nicht gespeichert. Sichere den Graphen als Datei, wenn es geht, und lade dann die Seite neu.',
  'notice.crashed':
    'Dieser Teil der Seite ist kaputtgegangen. Dein Graph ist gespeichert. Lade die Seite neu, um weiterzumachen.',
}
