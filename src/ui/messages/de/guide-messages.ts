import type { guideMessages as english } from '../en/guide-messages.ts'

export const guideMessages: Record<keyof typeof english, string> = {
  'guide.data': 'Beginne mit Daten: handgeschriebene Ziffern.',
  'guide.scale': 'Aus großen Zahlen lernt es sich schwer: Skaliere sie.',
  'guide.convolution': 'Eine Faltung findet Kanten und Striche in Bildern.',
  'guide.deeper': 'Eine zweite Faltung setzt Striche zu Formen zusammen.',
  'guide.pooling': 'Pooling behält die stärksten Antworten und macht die Bilder kleiner.',
  'guide.flatten': 'Die Schichten, die entscheiden, brauchen eine Reihe von Zahlen: Mach das Bild flach.',
  'guide.hidden': 'Eine verdeckte Schicht mit ReLU verknüpft, was gefunden wurde.',
  'guide.output':
    'Die Ausgabe braucht {count, plural, one {eine Einheit für die Antwort} other {# Einheiten, eine für jede Antwort}}.',
  'guide.trainer': 'Das Netz ist fertig: Ein Trainer lässt es üben.',
  'guide.wire': 'Das Netz ist fertig: Verbinde es mit dem Trainer.',
  'guide.optimizer': 'Ein Optimierer dreht an den Gewichten. Adam ist ein guter Anfang.',
  'guide.run': 'Alles ist da: Lass es lernen.',
  'guide.evaluate': 'Wie gut ist es bei neuen Beispielen? Lass es prüfen.',
  'guide.predict': 'Zeichne selbst etwas und frage das Netz.',
  'guide.plot': 'Vergleiche seine Antworten mit den richtigen Zahlen.',
  'guide.label': 'Was als Nächstes sinnvoll ist',
  'guide.dismiss': 'Keine Hinweise mehr in diesem Projekt',
  'guide.show': 'Zeigen, was als Nächstes sinnvoll ist',
  'guide.done': 'Erledigt: {what}.',
  'guide.missing': 'Bevor es lernen kann, fehlt noch:',
  'guide.fix-all': 'Alles beheben',
  'guide.fixed-all':
    '{count, plural, one {Ein Schritt ist} other {# Schritte sind}} getan. Das Netz kann jetzt lernen.',
  'guide.fixed-some':
    '{count, plural, one {Ein Schritt ist} other {# Schritte sind}} getan. Etwas bleibt, das nur du entscheiden kannst.',
  'guide.nothing': 'Hier wird nichts trainiert: Die Ergebnisse folgen jeder Änderung sofort.',
  'guide.left': 'Das kannst nur du entscheiden:',
}
