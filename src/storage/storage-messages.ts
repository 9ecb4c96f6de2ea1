import type { Language } from '../graph/base/text.ts'

const en = {
  'storage-unavailable':
    'This browser does not let the page keep anything (a private window, or a setting that forbids it). You can work, but everything is gone when the tab is closed: save the graph as a file. What the browser says: {reason}',
  'storage-full':
    'There is no room left to save on this computer. What was saved before is still there. Save the graph as a file, then delete projects or trained weights you no longer need, or free space on the disk.',
  'storage-outdated':
    'A newer version of Faltwerk has taken over what is saved here, so this tab saves nothing more. Reload the page to go on.',
  'storage-blocked':
    'Another tab with an older version of Faltwerk is still open and holds on to what is saved. Close the other tabs, then reload this page.',
  'storage-not-converted':
    'What an older version of Faltwerk saved could not be carried over to this version. Nothing was changed or lost. Reload the page to try again. What went wrong: {reason}',
  'storage-lost':
    'The browser no longer answers when the page wants to save. Your work is safe as long as this tab stays open: save the graph as a file, then reload the page. What the browser says: {reason}',
  'storage-silent':
    'The browser did not answer for {seconds} seconds when the page wanted to save or read. Perhaps the disk is very busy or broken. Your work is safe as long as this tab stays open: save the graph as a file if this does not go away.',
  'storage-not-opened':
    'The browser cannot open what Faltwerk has saved on this computer. Usually the disk is full: free some space, then reload the page. Nothing was deleted. Until then nothing is saved here: save what you make as a file. What the browser says: {reason}',
  'storage-cleared':
    'Everything Faltwerk had saved in this browser was cleared. Graphs that you have as files can be opened again.',
  'storage-damaged':
    'The browser kept this, but can no longer read it. If you have it as a file, import that one. What the browser says: {reason}',
  'storage-failed': 'The browser could not save or read this. Try again. What it says: {reason}',
  'storage-closed': 'This can no longer be saved here: the page is being closed.',
  'project-damaged':
    'What this browser keeps of this project is damaged, so it cannot be opened. Its menu in the list of projects saves what is left as a file, or deletes it. Other projects are not affected.',
  'project-missing':
    'The project “{id}” is not saved in this browser; perhaps it was deleted for good in another tab.',
  'project-changed-elsewhere':
    'Another tab has saved this project after this tab read it. Nothing was overwritten. Save what you see here as a copy, then you have both.',
  'project-taken': 'There is already a project “{id}” in this browser. It was not overwritten.',
}

export type StorageProblemCode = keyof typeof en

/** The storage's own sentences (ICU), by problem code: what happened, and what a person can do. */
export const STORAGE_MESSAGES: Readonly<Record<Language, Readonly<Record<StorageProblemCode, string>>>> = {
  en,
  de: {
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
  },
}
