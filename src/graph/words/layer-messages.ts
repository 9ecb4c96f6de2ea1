import type { Language } from '../base/text.ts'

/** Sentences that several layers share (ICU), by problem or fact code. */
export const LAYER_MESSAGES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    'needs-flat': 'This layer needs a row of numbers, but {shape} arrives. Put a Flatten in between.',
    'needs-picture':
      'This layer works on pictures (height×width×channels), but {rank, plural, =1 {a flat row of {shape} numbers} other {{shape}}} arrives. Put it before the place where the picture is made flat.',
    'needs-two-branches': 'Here at least two branches come together. Wire a second one to the input.',
    'window-too-large':
      'A {size} window does not fit into {shape}. Choose a smaller one, or take out a pooling layer before it.',
    'stride-skips':
      'A {size} window that moves in steps of {stride} jumps over pixels that no window ever sees. Choose a stride no larger than the window.',
    'stride-picks':
      'A 1×1 window in steps of {stride} takes one pixel out of each {stride} and leaves out the others, as shortcuts of residual networks do on purpose.',
    'window-valid': 'A {size} window in steps of {stride} fits into {shape} at {places} places.',
    'window-same':
      'A border of zeros lets the {size} window stand everywhere: {shape} in steps of {stride} gives {places} places.',
    'edge-left-out':
      'At the edge {rows, plural, =0 {} one {# row at the bottom} other {# rows at the bottom}}{rows, plural, =0 {} other {{columns, plural, =0 {} other { and }}}}{columns, plural, =0 {} one {# column on the right} other {# columns on the right}} would not fill a window and {total, plural, one {is} other {are}} left out.',
    'too-many-outputs':
      'This layer would put out {shape}, that is {outputs, number} numbers for every single example; at most {most, number} are possible here. Use fewer filters or units, or make the picture smaller before.',
    'too-many-weights':
      'This layer would have {weights, number} weights; at most {most, number} are possible here. Use fewer units or filters, or make the picture smaller before.',
  },
  de: {
    'needs-flat':
      'Diese Schicht braucht eine Zahlenreihe, aber es kommt {shape} an. Setze ein Flatten davor.',
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
  },
}
