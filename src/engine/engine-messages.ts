import type { Language } from '../graph/base/text.ts'

/** Sentences (ICU) for everything that can go wrong while data is loaded and a network trains, by problem code. */
export const ENGINE_MESSAGES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    'diverged-inputs-not-scaled':
      'The loss is no longer a number (epoch {epoch, number}, step {step, number}): the weights have run off to infinity. The likely cause: the inputs are not scaled, they reach {largest, number}. Put a Scale node between the data and the first layer.',
    'diverged-inputs-still-large':
      'The loss is no longer a number (epoch {epoch, number}, step {step, number}): the weights have run off to infinity. The likely cause: the inputs still reach {largest, number} after scaling. Let the Scale node standardise them, or divide by more.',
    'diverged-target-large':
      'The loss is no longer a number (epoch {epoch, number}, step {step, number}): the weights have run off to infinity. The likely cause: the numbers asked for reach {target, number}, so every mistake is huge. Put a Scale target node behind the data; answers are still shown in their own unit.',
    'diverged-rate-too-high':
      'The loss is no longer a number (epoch {epoch, number}, step {step, number}): the weights have run off to infinity. The likely cause: the learning rate {rate} is too high. Try a tenth of it; {usual} is usual.',
    diverged:
      'The loss is no longer a number (epoch {epoch, number}, step {step, number}): the weights have run off to infinity. Try a lower learning rate than {rate}, or a batch normalisation between the layers.',
    'diverged-normalised':
      'The loss is no longer a number (epoch {epoch, number}, step {step, number}): the weights have run off to infinity. Try a lower learning rate than {rate}.',
    'data-missing':
      'The file “{file}” with the data cannot be had ({reason}). Perhaps the server does not answer at the moment: try again. If that does not help, the installation is incomplete.',
    'program-missing':
      'A part of Faltwerk that computes could not be loaded: the server does not answer, or it has a newer version. The graph is not affected. Try again; if that does not help, reload the page.',
    'data-damaged':
      'The file “{file}” with the data is damaged: it {reason}. Reload the page; if that does not help, install again.',
    'data-too-few':
      '{wanted, plural, one {# example is} other {# examples are}} needed, but there {available, plural, =0 {is none} one {is only one} other {are only #}}. Ask the data node for fewer, or for more classes.',
    'data-class-missing':
      'Among the {examples, plural, one {# training example} other {# training examples}} that arrive at Select classes, none is of class {index, number}. Ask the data node for more examples, mix them before taking the first ones, or choose other classes.',
    'data-class-empty':
      'With {percent, number} percent, one side of Imbalance gets no examples in the {part, select, train {training part} validation {validation part} other {test part}} ({examples, plural, one {# arrives} other {# arrive}}). Choose a larger share, or ask the data node for more examples.',
    'cifar-missing':
      'The file “{file}” of CIFAR-10 is not on this computer yet. Download the “CIFAR-10 binary version” (cifar-10-binary.tar.gz) from www.cs.toronto.edu/~kriz/cifar.html and drop it onto this page. On the command line: --files FOLDER.',
    'cifar-cut-short':
      'The file “{file}” is cut short: {expected, number} images were expected, it ends in image {image, number}. Download it once more.',
    'cifar-other-kind':
      '“{file}” is no file of the binary version of CIFAR-10. Wanted are cifar-10-binary.tar.gz, or data_batch_1.bin to data_batch_5.bin and test_batch.bin.',
    'cifar-not-read':
      'The file “{file}” could not be read: {reason}. Perhaps it was moved, or changed meanwhile; choose it again.',
    'cifar-not-kept':
      'The file “{file}” could not be kept on this computer: {reason}. Perhaps there is no room left, or the page is not served securely.',
    'no-such-example':
      'There is no example number {index, number}; this part has {total, plural, =0 {none} one {one} other {#}}.',
    'wrong-number-of-values':
      '{given, plural, one {# number was} other {# numbers were}} given, but the network needs {wanted, number}. Fill in every field.',
    'picture-unreadable': 'The picture in this graph is damaged and cannot be read. Choose a picture again.',
    'out-of-memory':
      'The memory of this computer is not enough for the run. Use smaller batches, fewer filters or units, or close other programs.',
    'checkpoint-unusable':
      'The saved weights belong to another network or optimizer, so this run cannot go on from them. Start it anew.',
    'backend-lost':
      'The graphics card took its memory back (the computer slept, or another program needed it), and the run could not be brought over to the processor. Start it again.',
    crashed:
      'The computation has stopped unexpectedly ({reason}). The graph is not affected. The run can go on from its last saved weights; where there are none yet, start it again.',
    'worker-ended':
      'The browser has ended the computation without saying why; usually the computer has no memory left for it. The run can go on from its last saved weights; where there are none yet, start it again. If that happens once more, use smaller batches or close other programs.',
    'worker-silent':
      'The computation has given no sign of life for {seconds, plural, one {# second} other {# seconds}} and was ended. The run can go on from its last saved weights; where there are none yet, start it again.',
    'run-not-begun':
      'The run did not begin: twice nothing came of it for {seconds, plural, one {# second} other {# seconds}}. Reload the page and start it again; if that does not help, close other tabs and programs.',
  },
  de: {
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
  },
}
