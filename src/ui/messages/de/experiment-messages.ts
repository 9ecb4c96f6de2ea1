import type { experimentMessages as en } from '../en/experiment-messages.ts'

/** What the screen says: experiment. */
export const experimentMessages: Readonly<Record<keyof typeof en, string>> = {
  'experiment.experiment': 'Experiment',
  'experiment.nothing': 'Noch nichts zu sehen: Hier muss erst etwas ankommen.',
  'experiment.picture': '{channels, plural, one {Bild} other {Bild mit # Kanälen}}, {height}×{width}.',
  'experiment.input': 'Kommt hinein',
  'experiment.output': 'Kommt heraus',
  'experiment.input-window':
    'Was hineinkommt, {height}×{width}. Das Fenster beginnt in Zeile {row}, Spalte {column}.',
  'experiment.field-role': 'Bild mit Zahlen',
  'experiment.field':
    '{label}, {height}×{width}. Die Pfeiltasten zeigen auf eine Zahl und wie sie zustande kommt.',
  'experiment.place': 'Zeile {row}, Spalte {column}:',
  'experiment.maximum': 'die größte von {values} ist {result}',
  'experiment.function': 'aus {value} wird {result}',
  'experiment.taken-over': '{result}, unverändert übernommen',
  'experiment.products': 'Summe aus {count} Produkten',
  'experiment.window': 'Fenster',
  'experiment.kernel': 'Filter',
  'experiment.product': 'Produkte',
  'experiment.loupe': 'Die Zahlen um diese Stelle herum',
  'experiment.shown': 'Gezeigt',
  'experiment.colour': 'in Farbe',
  'experiment.red': 'nur Rot',
  'experiment.green': 'nur Grün',
  'experiment.blue': 'nur Blau',
  'experiment.channel': 'Kanal {number} von {total}',
  'experiment.play': 'Abspielen',
  'experiment.pause': 'Anhalten',
  'experiment.back': 'Einen Schritt zurück',
  'experiment.forward': 'Einen Schritt weiter',
  'experiment.reset': 'Zurück zum Anfang',
  'experiment.speed': 'Tempo',
  'experiment.steps-a-second': '{count, plural, one {# Schritt} other {# Schritte}} pro Sekunde',
  'experiment.camera-on': 'Kamera einschalten',
  'experiment.camera-off': 'Kamera ausschalten',
  'experiment.camera-asking': 'Warte auf die Kamera …',
  'experiment.camera-busy':
    'Die Kamera liefert kein Bild. Vielleicht benutzt sie gerade ein anderes Programm.',
  'experiment.camera-hint': 'Die Bilder bleiben auf diesem Computer.',
  'experiment.descent-card':
    'Gradientenabstieg: nach {count, plural, one {# Schritt} other {# Schritten}} x = {x}, f(x) = {height}.',
  'experiment.descent-end': '{count, plural, one {# Schritt} other {# Schritte}}: x = {x}, f(x) = {height}',
  'experiment.descent-chart':
    'Die Kurve f(x) und der Weg hinab: Schritt {step} bei x = {x}, Höhe {height}, Steigung {slope}.',
  'experiment.descent-begin': 'Start: x = {x}, f(x) = {height}, Steigung {slope}.',
  'experiment.descent-step': 'Schritt {step}: {before} − {rate} · {slope} = {x}. Jetzt ist f(x) = {height}.',
  'experiment.descent-overshoot':
    'Übers Ziel hinaus: Der Schritt ging am tiefsten Punkt vorbei, die Steigung hat ihr Vorzeichen gewechselt.',
  'experiment.descent-higher': 'Zu weit: Hier ist es höher als vor dem Schritt. Die Lernrate ist zu groß.',
  'experiment.descent-diverges':
    'Es läuft davon: Jeder Schritt führt weiter weg vom Tal. Nimm eine kleinere Lernrate.',
  'experiment.descent-arrived':
    'Angekommen: Die Steigung ist fast 0, darum bewegen die Schritte kaum noch etwas.',
  'experiment.descent-steps': 'Alle Schritte',
  'experiment.descent-number': 'Schritt',
  'experiment.descent-slope': 'Steigung',
  'experiment.descent-next': 'neues x',
}
