import type { storageSentences as en } from '../en/storage-sentences.ts'

/** The storage's sentences, by problem code. */
export const storageSentences: Readonly<Record<keyof typeof en, string>> = {
  'storage-unavailable':
    'Dieser Browser lässt die Seite nichts speichern (privates Fenster oder eine Einstellung, die es verbietet). Du kannst arbeiten, aber beim Schließen des Tabs ist alles weg: Sichere den Graphen als Datei. Der Browser sagt dazu: {reason}',
  'storage-full':
    'Auf diesem Computer ist kein Platz mehr zum Speichern. Was vorher gespeichert wurde, ist noch da. Sichere den Graphen als Datei und lösche dann Projekte oder trainierte Gewichte, die du nicht mehr brauchst, oder schaffe Platz auf dem Datenträger.',
  'storage-outdated':
    'Eine neuere Version von Faltwerk hat das hier Gespeicherte übernommen, deshalb speichert dieser Tab nichts mehr. Lade die Seite neu, um weiterzumachen.',
  'storage-blocked':
    'Ein anderer Tab mit einer älteren Version von Faltwerk ist noch offen und hält das Gespeicherte fest. Schließe die anderen Tabs und lade dann diese Seite neu.',
  'storage-not-converted':
    'Was eine ältere Version von Faltwerk gespeichert hat, ließ sich nicht in diese Version übernehmen. Nichts wurde verändert, nichts ist verloren. Lade die Seite neu, um es noch einmal zu versuchen. Das ging schief: {reason}',
  'storage-lost':
    'Der Browser antwortet nicht mehr, wenn die Seite speichern will. Solange dieser Tab offen bleibt, ist deine Arbeit sicher: Sichere den Graphen als Datei und lade dann die Seite neu. Der Browser sagt dazu: {reason}',
  'storage-silent':
    'Der Browser hat {seconds} Sekunden lang nicht geantwortet, als die Seite speichern oder lesen wollte. Vielleicht ist der Datenträger sehr beschäftigt oder defekt. Solange dieser Tab offen bleibt, ist deine Arbeit sicher: Sichere den Graphen als Datei, wenn das nicht vergeht.',
  'storage-not-opened':
    'Der Browser kann nicht öffnen, was Faltwerk auf diesem Computer gespeichert hat. Meist ist der Datenträger voll: Schaffe etwas Platz und lade dann die Seite neu. Gelöscht wurde nichts. Bis dahin wird hier nichts gespeichert: Sichere als Datei, was du machst. Der Browser sagt dazu: {reason}',
  'storage-cleared':
    'Alles, was Faltwerk in diesem Browser gespeichert hatte, wurde gelöscht. Graphen, die du als Dateien hast, lassen sich wieder öffnen.',
  'storage-damaged':
    'Der Browser hat das zwar aufbewahrt, kann es aber nicht mehr lesen. Falls du es als Datei hast, importiere sie. Der Browser sagt dazu: {reason}',
  'storage-failed':
    'Der Browser konnte das nicht speichern oder lesen. Versuche es noch einmal. Er sagt dazu: {reason}',
  'storage-closed': 'Das lässt sich hier nicht mehr speichern: Die Seite wird gerade geschlossen.',
  'project-damaged':
    'Was dieser Browser von diesem Projekt aufbewahrt, ist beschädigt und lässt sich nicht öffnen. Sein Menü in der Liste der Projekte sichert den Rest als Datei oder löscht es. Andere Projekte sind nicht betroffen.',
  'project-missing':
    'Das Projekt „{id}“ ist in diesem Browser nicht gespeichert; vielleicht wurde es in einem anderen Tab endgültig gelöscht.',
  'project-changed-elsewhere':
    'Ein anderer Tab hat dieses Projekt gespeichert, nachdem dieser Tab es gelesen hatte. Nichts wurde überschrieben. Sichere als Kopie, was du hier siehst, dann hast du beides.',
  'project-taken': 'In diesem Browser gibt es schon ein Projekt „{id}“. Es wurde nicht überschrieben.',
}
