import type { engineSentences as en } from '../en/engine-sentences.ts'

/** The engine's sentences, by problem code. */
export const engineSentences: Readonly<Record<keyof typeof en, string>> = {
  'diverged-inputs-not-scaled':
    'Der Verlust ist keine Zahl mehr (Epoche {epoch, number}, Schritt {step, number}): Die Gewichte sind ins Unendliche gewachsen. Die wahrscheinliche Ursache: Die Eingaben sind nicht skaliert, sie reichen bis {largest, number}. Setze einen Skalieren-Knoten zwischen die Daten und die erste Schicht.',
  'diverged-inputs-still-large':
    'Der Verlust ist keine Zahl mehr (Epoche {epoch, number}, Schritt {step, number}): Die Gewichte sind ins Unendliche gewachsen. Die wahrscheinliche Ursache: Die Eingaben reichen auch nach dem Skalieren noch bis {largest, number}. Lass den Skalieren-Knoten sie standardisieren oder durch mehr teilen.',
  'diverged-target-large':
    'Der Verlust ist keine Zahl mehr (Epoche {epoch, number}, Schritt {step, number}): Die Gewichte sind ins Unendliche gewachsen. Die wahrscheinliche Ursache: Die gefragten Zahlen reichen bis {target, number}, jeder Fehler ist also riesig. Setze einen Knoten „Zielwert skalieren“ hinter die Daten; Antworten werden weiter in ihrer Einheit gezeigt.',
  'diverged-rate-too-high':
    'Der Verlust ist keine Zahl mehr (Epoche {epoch, number}, Schritt {step, number}): Die Gewichte sind ins Unendliche gewachsen. Die wahrscheinliche Ursache: Die Lernrate {rate} ist zu hoch. Versuche ein Zehntel davon; üblich ist {usual}.',
  diverged:
    'Der Verlust ist keine Zahl mehr (Epoche {epoch, number}, Schritt {step, number}): Die Gewichte sind ins Unendliche gewachsen. Versuche eine kleinere Lernrate als {rate} oder eine Batch-Normalisierung zwischen den Schichten.',
  'diverged-normalised':
    'Der Verlust ist keine Zahl mehr (Epoche {epoch, number}, Schritt {step, number}): Die Gewichte sind ins Unendliche gewachsen. Versuche eine kleinere Lernrate als {rate}.',
  'data-missing':
    'Die Datei „{file}“ mit den Daten ist nicht zu bekommen ({reason}). Vielleicht antwortet der Server gerade nicht: Versuche es noch einmal. Hilft das nicht, ist die Installation unvollständig.',
  'program-missing':
    'Ein Teil von Faltwerk, der rechnet, ließ sich nicht laden: Der Server antwortet nicht oder hat eine neuere Version. Der Graph ist davon nicht betroffen. Versuche es noch einmal; hilft das nicht, lade die Seite neu.',
  'data-damaged':
    'Die Datei „{file}“ mit den Daten ist beschädigt ({reason}). Lade die Seite neu; hilft das nicht, installiere neu.',
  'data-too-few':
    '{wanted, plural, one {# Beispiel wird} other {# Beispiele werden}} gebraucht, aber es {available, plural, =0 {gibt keines} one {gibt nur eines} other {gibt nur #}}. Verlange im Datenknoten weniger Beispiele oder mehr Klassen.',
  'data-class-missing':
    'Unter den {examples, plural, one {# Trainingsbeispiel} other {# Trainingsbeispielen}}, die bei „Klassen auswählen“ ankommen, ist keines der Klasse {index, number}. Verlange im Datenknoten mehr Beispiele, mische sie, bevor du die ersten nimmst, oder wähle andere Klassen.',
  'data-class-empty':
    'Bei {percent, number} Prozent bekommt eine Seite beim „Ungleichgewicht“ im {part, select, train {Trainingsteil} validation {Validierungsteil} other {Testteil}} keine Beispiele ({examples, plural, one {# kommt} other {# kommen}} an). Wähle einen größeren Anteil oder verlange im Datenknoten mehr Beispiele.',
  'content-missing':
    '{missing, plural, =1 {Eine Datei deiner eigenen Daten ist} other {# Dateien deiner eigenen Daten sind}} nicht auf diesem Computer (gebraucht {total, plural, =1 {wird eine} other {werden #}}). Wähle dieselben Dateien noch einmal; sie werden am Inhalt erkannt.',
  'arrays-too-large-to-save':
    'Zusammen haben die Arrays mehr als 4 GB, mehr als eine .npz fasst, die jedes Programm lesen kann. Nimm vor dem Speichern weniger Beispiele.',
  'own-arrays-differ':
    'Die Arrays auf diesem Computer sind nicht die, von denen der Graph spricht. Bring die Dateien noch einmal und wähle, wofür jede da ist.',
  'collection-damaged':
    'Die Liste deiner eigenen Bilder ist nicht lesbar: Sie ist beschädigt, oder eine neuere Version von Faltwerk hat sie geschrieben. Aktualisiere die Seite oder wähle die Bilder noch einmal.',
  'own-table-damaged':
    'Die aufbewahrten Werte der Tabelle sind beschädigt. Öffne die Datei der Tabelle noch einmal.',
  'cifar-missing':
    'Die Datei „{file}“ von CIFAR-10 ist noch nicht auf diesem Computer. Lade die „CIFAR-10 binary version“ (cifar-10-binary.tar.gz) von www.cs.toronto.edu/~kriz/cifar.html und zieh sie auf diese Seite. Auf der Kommandozeile: --files ORDNER.',
  'cifar-cut-short':
    'Die Datei „{file}“ ist abgeschnitten: {expected, number} Bilder wurden erwartet, sie endet in Bild {image, number}. Lade sie noch einmal herunter.',
  'cifar-other-kind':
    '„{file}“ ist keine Datei der binären Fassung von CIFAR-10. Gesucht sind cifar-10-binary.tar.gz oder data_batch_1.bin bis data_batch_5.bin und test_batch.bin.',
  'cifar-not-read':
    'Die Datei „{file}“ ließ sich nicht lesen: {reason}. Vielleicht wurde sie verschoben oder inzwischen geändert; wähle sie noch einmal.',
  'cifar-not-kept':
    'Die Datei „{file}“ konnte auf diesem Computer nicht behalten werden: {reason}. Vielleicht ist kein Platz mehr, oder die Seite kommt nicht über eine sichere Verbindung.',
  'no-such-example':
    'Ein Beispiel Nummer {index, number} gibt es nicht; dieser Teil hat {total, plural, =0 {keines} one {eines} other {#}}.',
  'wrong-number-of-values':
    'Angegeben {given, plural, one {wurde # Zahl} other {wurden # Zahlen}}, das Netz braucht aber {wanted, number}. Fülle jedes Feld aus.',
  'picture-unreadable':
    'Das Bild in diesem Graphen ist beschädigt und lässt sich nicht lesen. Wähle noch einmal ein Bild.',
  'out-of-memory':
    'Der Speicher dieses Computers reicht für den Lauf nicht. Nimm kleinere Stapel, weniger Filter oder Einheiten, oder schließe andere Programme.',
  'start-missing':
    'Die Anfangsgewichte sind nicht auf diesem Rechner. Öffne die Datei des Netzes noch einmal, oder eine Projektdatei (.faltwerk), in der sie sind.',
  'start-unreadable':
    'Die Anfangsgewichte lassen sich nicht lesen: Ihre Datei ist beschädigt. Öffne die Datei des Netzes noch einmal.',
  'checkpoint-unusable':
    'Die gespeicherten Gewichte gehören zu einem anderen Netz oder Optimierer; dieser Lauf kann nicht von ihnen aus weitergehen. Beginne ihn neu.',
  'backend-lost':
    'Die Grafikkarte hat ihren Speicher zurückgenommen (der Computer war im Ruhezustand, oder ein anderes Programm brauchte ihn), und der Lauf ließ sich nicht auf den Prozessor umziehen. Starte ihn noch einmal.',
  crashed:
    'Die Berechnung ist unerwartet stehen geblieben ({reason}). Der Graph ist davon nicht betroffen. Der Lauf kann von seinen zuletzt gespeicherten Gewichten aus weitergehen; gibt es noch keine, starte ihn noch einmal.',
  'worker-ended':
    'Der Browser hat die Berechnung beendet, ohne zu sagen, warum; meist hat der Computer keinen Speicher mehr für sie. Der Lauf kann von seinen zuletzt gespeicherten Gewichten aus weitergehen; gibt es noch keine, starte ihn noch einmal. Geschieht es wieder, nimm kleinere Stapel oder schließe andere Programme.',
  'worker-silent':
    'Die Berechnung hat {seconds, plural, one {# Sekunde} other {# Sekunden}} lang kein Lebenszeichen gegeben und wurde beendet. Der Lauf kann von seinen zuletzt gespeicherten Gewichten aus weitergehen; gibt es noch keine, starte ihn noch einmal.',
  'run-not-begun':
    'Der Lauf hat nicht begonnen: Zweimal kam {seconds, plural, one {# Sekunde} other {# Sekunden}} lang nichts. Lade die Seite neu und starte ihn noch einmal; hilft das nicht, schließe andere Tabs und Programme.',
}
