import type { words as en } from './en.ts'

/** Everything a self-running page says. ICU messages. */
export const words: Readonly<Record<keyof typeof en, string>> = {
  'page.made':
    'Ein Netz, das allein in dieser Seite läuft, ohne Internet. Was du zeichnest oder eingibst, bleibt hier.',
  'page.language': 'Sprache',
  'page.broken':
    'Diese Seite ist beschädigt: Ihr Netz lässt sich nicht lesen. Lass die Datei noch einmal schreiben oder kopieren.',
  'page.loading': 'Das Netz wird geöffnet …',
  'ask.draw': 'Zeichne oder bring ein Bild',
  'ask.bring': 'Bring ein Bild',
  'ask.fields': 'Trag ein, was bekannt ist',
  'ask.numbers': 'Gib Zahlen ein',
  'picture.pad':
    'Zeichne hier mit Maus, Finger oder Stift. Pfeiltasten bewegen den Stift, die Leertaste setzt ihn auf und hebt ihn ab.',
  'picture.clear': 'Löschen',
  'picture.choose': 'Bild wählen',
  'picture.drop': 'Oder zieh eines auf die Seite oder füg es ein.',
  'picture.yours': 'Das Bild, das du gebracht hast',
  'picture.seen': 'Was das Netz sieht',
  'picture.size': '{width}×{height} Pixel, {channels, select, 1 {grau} other {farbig}}',
  'picture.swap': 'Hell und dunkel tauschen',
  'picture.swapped': 'Hell und dunkel sind getauscht: Dieses Netz kennt Helles auf Dunklem.',
  'picture.unreadable':
    'Dieser Browser kann „{file}“ nicht als Bild lesen. Speichere es in einem Bildprogramm als JPEG oder PNG.',
  'picture.none': 'Darin ist kein Bild.',
  'camera.open': 'Kamera',
  'camera.take': 'Bild aufnehmen',
  'camera.close': 'Kamera schließen',
  'camera.sees': 'Was die Kamera sieht',
  'camera.refused':
    'Der Browser erlaubt die Kamera nicht. Erlaube sie neben der Adresse der Seite und versuch es noch einmal.',
  'camera.missing': 'Es wurde keine Kamera gefunden. Wähle stattdessen ein Bild.',
  'camera.busy': 'Die Kamera antwortet nicht. Vielleicht benutzt sie gerade ein anderes Programm.',
  'fields.range': 'in den Daten {least} bis {most}',
  'fields.outside': 'Außerhalb von dem, woraus es gelernt hat ({least} bis {most}).',
  'fields.unreadable': 'Das ist keine Zahl.',
  'numbers.hint':
    '{count, plural, one {Eine Zahl} other {# Zahlen}} ({shape}), mit Leerzeichen, Strichpunkten oder neuen Zeilen dazwischen; bisher {given, number}.',
  'numbers.unreadable': '„{word}“ ist keine Zahl.',
  'answer.title': 'Antwort',
  'answer.draw': 'Zeichne etwas: Die Antwort steht sofort hier.',
  'answer.bring': 'Bring ein Bild: Die Antwort steht sofort hier.',
  'answer.fields': 'Füll alle Felder aus: Die Antwort steht sofort hier.',
  'answer.numbers': 'Gib alle Zahlen ein: Die Antwort steht sofort hier.',
  'answer.computing': 'Das Netz rechnet …',
  'answer.sure': 'zu {share} sicher',
  'answer.unsure': 'Es ist nicht sicher: Es könnte auch {name} sein ({share}).',
  'answer.sort': 'Das Wahrscheinlichste zuerst',
  'answer.bars': 'Was jede Klasse bekommt',
  'about.title': 'Über dieses Netz',
  'about.trained':
    'Trainiert mit {what}{count, plural, =0 {} one {, einem Beispiel} other {, # Beispielen}}, {epochs, plural, one {eine Epoche} other {# Epochen}} lang. {parameters, plural, one {Ein Gewicht} other {# Gewichte}}.',
  'about.untrained': 'Nicht trainiert: Es antwortet mit den Gewichten, mit denen es begann.',
  'about.classes':
    'Von {count, plural, one {einem {part}beispiel} other {# {part}beispielen}} hat es {share} richtig beantwortet.',
  'about.numbers':
    'Bei {count, plural, one {einem {part}beispiel} other {# {part}beispielen}} liegen seine Antworten im Mittel {error} daneben.',
  'about.always':
    'Es antwortet immer, auch wenn es das gar nicht wissen kann: Es hat nichts gesehen als seine eigenen Daten.',
  'about.again':
    'Mit Faltwerk gemacht. Zieh diese Datei auf Faltwerk, und ihr Graph öffnet sich dort; oder sichere den Graphen hier und öffne ihn.',
  'about.graph': 'Graph sichern',
  'about.licences': 'Lizenzen von dem, was in dieser Seite steckt',
  'kind.awaited': 'Daten, die noch fehlen',
  'kind.digits': 'handgeschriebenen Ziffern (MNIST)',
  'kind.fashion': 'Bildern von Kleidung (Fashion-MNIST)',
  'kind.cifar-10': 'kleinen Farbfotos (CIFAR-10)',
  'kind.screws': 'gezeichneten Bildern von Schraubenköpfen',
  'kind.street-signs': 'gezeichneten Bildern von Verkehrszeichen',
  'kind.own-pictures': 'eigenen Bildern',
  'kind.table': 'einer Tabelle',
  'kind.own-table': 'einer eigenen Tabelle',
  'kind.own-arrays': 'eigenen Zahlen',
  'part.train': 'Trainings',
  'part.validation': 'Validierungs',
  'part.test': 'Test',
}
