import { messageTable } from './message-table.ts'

const RELOAD_EN =
  '{saved, select, yes {Everything is saved: reload the page to go on.} other {Your changes are not on the disk: save the graph as a file before you reload the page.}}'
const RELOAD_DE =
  '{saved, select, yes {Alles ist gespeichert: Lade die Seite neu, um weiterzumachen.} other {Deine Änderungen sind nicht gespeichert: Sichere den Graphen als Datei, bevor du die Seite neu lädst.}}'

export const lateMessages = messageTable({
  en: {
    'late.unreachable':
      'This part of the page could not be loaded: the server does not answer, or does not have it. What is open goes on working.',
    'late.newer': `There is a new version of Faltwerk, and this part of the old one is gone. ${RELOAD_EN}`,
    'late.stuck': `The browser does not take this part of the page any more. ${RELOAD_EN}`,
    'late.again': 'Try again',
  },
  de: {
    'late.unreachable':
      'Dieser Teil der Seite ließ sich nicht laden: Der Server antwortet nicht oder hat ihn nicht. Was offen ist, läuft weiter.',
    'late.newer': `Es gibt eine neue Version von Faltwerk, und dieser Teil der alten ist nicht mehr da. ${RELOAD_DE}`,
    'late.stuck': `Der Browser nimmt diesen Teil der Seite nicht mehr an. ${RELOAD_DE}`,
    'late.again': 'Noch einmal versuchen',
  },
})
