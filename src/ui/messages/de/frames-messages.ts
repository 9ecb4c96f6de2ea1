import type { framesMessages as en } from '../en/frames-messages.ts'

/** Einzelbilder aus Filmen nehmen. */
export const framesMessages: Readonly<Record<keyof typeof en, string>> = {
  'frames.choose': 'Einzelbilder aus einem Film …',
  'frames.title': 'Einzelbilder aus „{file}“',
  'frames.opening': 'Der Film wird angesehen …',
  'frames.clip-of': 'Film {number, number} von {count, number}',
  'frames.next-clip': 'Nächster Film',
  'frames.times': 'Von {from} bis {to}',
  'frames.facts': '{width, number} × {height, number} Pixel, {rate, number} Bilder in der Sekunde, {codec}',
  'frames.from': 'Erstes Bild',
  'frames.to': 'Letztes Bild',
  'frames.square':
    'Ausschnitt: {side, number} Pixel Seitenlänge, {x, number} von links und {y, number} von oben',
  'frames.square-keys': 'Ziehen oder Pfeiltasten; + und − ändern die Größe, mit Umschalttaste weiter',
  'frames.which': 'Welche Bilder',
  'frames.by-count': 'So viele insgesamt',
  'frames.by-step': 'Jedes n-te',
  'frames.count': 'Bilder, gleichmäßig verteilt',
  'frames.step': 'Eins von',
  'frames.sharpest': 'Jeweils das schärfste',
  'frames.sharpest-why': 'Sieht alle Bilder an und nimmt die am wenigsten verwischten; dauert länger.',
  'frames.class': 'Klasse',
  'frames.part': 'Für',
  'frames.part-divided': 'wie der Knoten aufteilt',
  'frames.part-train': 'Training',
  'frames.part-validation': 'Validierung',
  'frames.part-test': 'Test',
  'frames.take': '{count, plural, one {# Bild} other {# Bilder}} nehmen',
  'frames.save': 'Als Dateien sichern',
  'frames.progress': 'Genommene Bilder',
  'frames.so-far': '{count, number} von etwa {total, number}',
  'frames.cancel': 'Abbrechen',
  'frames.taken':
    '{count, plural, =0 {Es wurde kein Bild genommen.} one {# Bild ist in „{name}“.} other {# Bilder sind in „{name}“.}}',
  'frames.zipped': '{count, plural, one {# Bild ist in der Datei.} other {# Bilder sind in der Datei.}}',
  'frames.zip-cancelled': 'Abgebrochen: Es wurde keine Datei gesichert.',
}
