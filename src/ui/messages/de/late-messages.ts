import type { lateMessages as en } from '../en/late-messages.ts'

const RELOAD_DE =
  '{saved, select, yes {Alles ist gespeichert: Lade die Seite neu, um weiterzumachen.} other {Deine Änderungen sind nicht gespeichert: Sichere den Graphen als Datei, bevor du die Seite neu lädst.}}'

/** What the screen says: late. */
export const lateMessages: Readonly<Record<keyof typeof en, string>> = {
  'late.unreachable':
    'Dieser Teil der Seite ließ sich nicht laden: Der Server antwortet nicht oder hat ihn nicht. Was offen ist, läuft weiter.',
  'late.newer': `Es gibt eine neue Version von Faltwerk, und dieser Teil der alten ist nicht mehr da. ${RELOAD_DE}`,
  'late.stuck': `Der Browser nimmt diesen Teil der Seite nicht mehr an. ${RELOAD_DE}`,
  'late.again': 'Noch einmal versuchen',
}
