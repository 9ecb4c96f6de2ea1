import { messageTable } from '../language/message-table.ts'

export const canvasMessages = messageTable({
  en: {
    'canvas.label': 'Graph',
    'canvas.help':
      'Arrow keys move between nodes. Enter goes into a node. On a port, Enter begins a wire. Question mark shows all keys.',
    'canvas.empty.title': 'Nothing here yet',
    'canvas.empty.text': 'Drag a node from the library here, or double-click to search.',
    'canvas.refuse.two-outputs': 'A wire leads from an output to an input. These are two outputs.',
    'canvas.refuse.two-inputs': 'A wire leads from an output to an input. These are two inputs.',
    'canvas.refuse.unknown-port': 'This version does not know that connection.',
    'canvas.refuse.own-node': 'A node cannot use its own result.',
    'canvas.refuse.type':
      '{from, select, data {Data does} network {A network does} optimizer {An optimizer does} loss {A loss does} model {A model does} metrics {Metrics do} other {This does}} not fit here: this input needs {to, select, data {data} network {a network} optimizer {an optimizer} loss {a loss} model {a model} metrics {metrics} other {something else}}.',
    'canvas.refuse.circle': 'That would close a circle: a node would need its own result.',
    'canvas.refuse.there-already': 'This wire is there already.',
    'canvas.refuse.no-port': 'This node has no connection that fits.',
  },
  de: {
    'canvas.label': 'Graph',
    'canvas.help':
      'Pfeiltasten wechseln zwischen Knoten. Enter geht in einen Knoten hinein. An einem Anschluss beginnt Enter eine Verbindung. Das Fragezeichen zeigt alle Tasten.',
    'canvas.empty.title': 'Noch ist hier nichts',
    'canvas.empty.text': 'Zieh einen Knoten aus der Bibliothek hierher oder suche mit einem Doppelklick.',
    'canvas.refuse.two-outputs':
      'Eine Verbindung führt von einem Ausgang zu einem Eingang. Das sind zwei Ausgänge.',
    'canvas.refuse.two-inputs':
      'Eine Verbindung führt von einem Ausgang zu einem Eingang. Das sind zwei Eingänge.',
    'canvas.refuse.unknown-port': 'Diese Version kennt den Anschluss nicht.',
    'canvas.refuse.own-node': 'Ein Knoten kann sein eigenes Ergebnis nicht benutzen.',
    'canvas.refuse.type':
      '{from, select, data {Daten passen} network {Ein Netz passt} optimizer {Ein Optimierer passt} loss {Eine Verlustfunktion passt} model {Ein Modell passt} metrics {Messwerte passen} other {Das passt}} hier nicht: Dieser Eingang braucht {to, select, data {Daten} network {ein Netz} optimizer {einen Optimierer} loss {eine Verlustfunktion} model {ein Modell} metrics {Messwerte} other {etwas anderes}}.',
    'canvas.refuse.circle': 'Damit liefe der Graph im Kreis: Ein Knoten bräuchte sein eigenes Ergebnis.',
    'canvas.refuse.there-already': 'Diese Verbindung gibt es schon.',
    'canvas.refuse.no-port': 'Dieser Knoten hat keinen Anschluss, der passt.',
  },
})
