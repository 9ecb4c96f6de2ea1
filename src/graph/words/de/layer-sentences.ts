import type { layerSentences as en } from '../en/layer-sentences.ts'

/** Sentences that several layers share. */
export const layerSentences: Readonly<Record<keyof typeof en, string>> = {
  'needs-flat': 'Diese Schicht braucht eine Zahlenreihe, aber es kommt {shape} an. Setze ein Flatten davor.',
  'needs-picture':
    'Diese Schicht arbeitet auf Bildern (Höhe×Breite×Kanäle), aber es kommt {rank, plural, =1 {eine flache Reihe von {shape} Zahlen} other {{shape}}} an. Setze sie vor die Stelle, an der das Bild flach wird.',
  'needs-two-branches':
    'Hier kommen mindestens zwei Zweige zusammen. Verbinde einen zweiten mit dem Eingang.',
  'window-too-large':
    'Ein Fenster von {size} passt nicht in {shape}. Wähle ein kleineres oder nimm davor ein Pooling weg.',
  'stride-skips':
    'Ein Fenster von {size}, das in Schritten von {stride} wandert, überspringt Pixel, die kein Fenster je sieht. Wähle die Schrittweite höchstens so groß wie das Fenster.',
  'stride-picks':
    'Ein Fenster von 1×1 in Schritten von {stride} nimmt aus je {stride} Pixeln eines und lässt die anderen aus, wie es die Abkürzungen in Residualnetzen mit Absicht tun.',
  'window-valid': 'Ein Fenster von {size} in Schritten von {stride} passt an {places} Stellen in {shape}.',
  'window-same':
    'Ein Rand aus Nullen lässt das Fenster von {size} überall stehen: {shape} in Schritten von {stride} ergibt {places} Stellen.',
  'edge-left-out':
    'Am Rand {total, plural, one {füllt} other {füllen}} {rows, plural, =0 {} one {# Zeile unten} other {# Zeilen unten}}{rows, plural, =0 {} other {{columns, plural, =0 {} other { und }}}}{columns, plural, =0 {} one {# Spalte rechts} other {# Spalten rechts}} kein Fenster und {total, plural, one {bleibt} other {bleiben}} außen vor.',
  'too-many-outputs':
    'Diese Schicht gäbe {shape} aus, das sind {outputs, number} Zahlen für jedes einzelne Beispiel; möglich sind hier höchstens {most, number}. Nimm weniger Filter oder Einheiten oder verkleinere das Bild davor.',
  'too-many-weights':
    'Diese Schicht hätte {weights, number} Gewichte; möglich sind hier höchstens {most, number}. Nimm weniger Einheiten oder Filter oder verkleinere das Bild davor.',
}
