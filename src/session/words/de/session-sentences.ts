import type { sessionSentences as en } from '../en/session-sentences.ts'

/** The session's own sentences, by problem code. */
export const sessionSentences: Readonly<Record<keyof typeof en, string>> = {
  'no-data-to-save':
    'Aus diesem Knoten kommt nichts, was sich speichern ließe: Behebe erst, was im Graphen nicht stimmt.',
  'network-not-taken': 'Das Netz ließ sich nicht mitnehmen: {reason}',
  'project-open-elsewhere':
    'Dieses Projekt ist in einem anderen Tab geöffnet und lässt sich hier nur ansehen. Schließe es dort, dann übernimmt dieser Tab von selbst.',
  'project-kept-as-is':
    'Der Link, mit dem dies geöffnet wurde, möchte, dass der Graph bleibt, wie er ist. Ansehen und starten lässt er sich.',
  'project-closed': 'Dieses Projekt wird gerade geschlossen; es lässt sich nichts mehr daran ändern.',
  'not-closed-unsaved':
    'Das Projekt bleibt offen, weil sich die letzten Änderungen nicht speichern ließen und sonst verloren wären. Sichere es erst als Datei; danach kannst du es verlassen.',
  'saved-anew':
    'Alles, was Faltwerk in diesem Browser gespeichert hatte, wurde gelöscht. Das Projekt, das hier offen ist, wurde neu gespeichert. Andere Projekte sind weg, außer du hast sie als Dateien.',
  'not-saved': 'Das ließ sich wegen eines Fehlers im Programm nicht speichern: {reason}',
  'no-trainer':
    'Es gibt noch nichts zu trainieren. Füge einen Trainer hinzu und verbinde ein Netz und einen Optimierer mit ihm.',
  'trainer-left-out':
    '„{trainer}“ wurde nicht gestartet: {count, plural, one {Ein Problem steht} other {# Probleme stehen}} im Weg.',
  'weights-missing':
    'Die trainierten Gewichte sind auf diesem Computer nicht mehr vorhanden, das Training kann also nicht weitergehen. Starte den Trainer neu.',
  'members-begin-anew':
    '{count, plural, one {Die Gewichte eines Laufs, der zurückgestellt wurde, finden auf diesem Computer keinen Platz: Er beginnt von vorn, wenn er an der Reihe ist, und kommt zum Gleichen.} other {Die Gewichte von # Läufen, die zurückgestellt wurden, finden auf diesem Computer keinen Platz: Sie beginnen von vorn, wenn sie an der Reihe sind, und kommen zum Gleichen.}} Schaffe Platz, dann gehen die nächsten dort weiter, wo sie stehen.',
  'run-damaged':
    'Was dieser Browser vom letzten Lauf von „{trainer}“ aufbewahrt hat, ist beschädigt und lässt sich nicht zeigen. Der Graph ist nicht betroffen: Starte den Trainer neu.',
  'kept-run-missing':
    'Was von diesem Lauf aufgehoben war, lässt sich nicht mehr lesen. Seine Zeile kann gelöscht werden.',
  'kept-graph-missing':
    'Der Graph dieses Laufs ist nicht bekannt: Der Lauf ist älter als das Aufheben von Graphen, oder das Aufgehobene ist beschädigt.',
  'kept-weights-missing':
    'Die Gewichte dieses Laufs wurden nicht aufgehoben. Aufgehoben werden die des letzten Laufs jedes Trainers und die des Vergleichslaufs, und die aller Läufe, wo das gewählt ist.',
  'kept-network-other':
    'Diese Gewichte passen nicht zum Netz des Graphen, wie er jetzt ist. Hole mit ihnen auch den Graphen des Laufs zurück.',
  'kept-trainer-busy': 'Der Trainer dieses Laufs trainiert gerade. Halte ihn erst an.',
  'preview-failed': 'Dieses Bild ließ sich nicht erzeugen: {reason}',
  'not-a-picture':
    '„{file}“ ist kein Bild, das dieser Browser lesen kann. Wähle ein Foto oder eine Zeichnung, zum Beispiel eine JPEG- oder PNG-Datei.',
  'picture-too-large':
    '„{file}“ hat {megapixels, number} Millionen Pixel; höchstens {most, number} Millionen lassen sich lesen. Verkleinere es erst in einem Programm für Bilder.',
  'camera-missing': 'Dieser Computer hat keine Kamera. Nimm stattdessen ein Foto oder ein eigenes Bild.',
  'camera-refused':
    'Der Browser lässt die Seite nicht an die Kamera. Erlaube es in der Adresszeile oder nimm stattdessen ein Foto.',
  'backend-unknown': 'Es ließ sich nicht herausfinden, womit dieser Computer trainieren kann: {reason}',
  'shipped-missing': 'Das Beispiel „{name}“ gibt es in dieser Version von Faltwerk nicht.',
  'own-data-in-use':
    'Eigene Daten lassen sich nicht entfernen, solange in einem anderen Tab ein Projekt offen ist: Rückgängig könnte sie dort noch brauchen. Schließe die anderen Tabs und versuche es noch einmal.',
  'space-nearly-full':
    'Der Platz, den dieser Browser der Seite gibt, ist fast voll. Lösche Projekte, die du nicht mehr brauchst, oder sichere sie als Dateien.',
}
