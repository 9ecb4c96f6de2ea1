import type { startMessages as en } from '../en/start-messages.ts'

/** What the screen says: start. */
export const startMessages: Readonly<Record<keyof typeof en, string>> = {
  'start.title': 'Bau ein Netz. Trainiere es. Sieh hinein.',
  'start.lead': 'Alles läuft in diesem Browser: kein Konto, kein Internet, nichts verlässt diesen Computer.',
  'start.new': 'Neuer leerer Graph',
  'start.new-title': 'Mein Experiment',
  'start.import': 'Datei öffnen …',
  'start.drop': 'Du kannst eine Graph-Datei auch einfach auf diese Seite ziehen.',
  'start.drop-here': 'Loslassen, um die Datei zu öffnen',
  'start.examples': 'Experimente für den Anfang',
  'start.topic.digits': 'Netze, die lesen',
  'start.topic.digits.about': 'Faltungsnetze lernen handgeschriebene Ziffern und Kleidung.',
  'start.topic.neuron': 'Vom Neuron zum Netz',
  'start.topic.neuron.about':
    'Gewichte, Bias, Gradientenabstieg und verdeckte Schichten, mit Zahlen zum Nachrechnen.',
  'start.topic.filters': 'Was ein Filter tut',
  'start.topic.filters.about': 'Faltung, Pooling, Schrittweite und Rand, live und ohne Training.',
  'start.topic.screws': 'Schraubenköpfe',
  'start.topic.screws.about':
    'Fünf Sorten Schrauben: Optimierer nebeneinander, eine gegen alle, und was die Genauigkeit verschweigt.',
  'start.topic.colour': 'Farbe und andere Bauweisen',
  'start.topic.colour.about':
    'Verkehrszeichen in Farbe, Pooling gegen Schrittweite, Flach machen gegen globales Pooling.',
  'start.projects': 'Meine Projekte',
  'start.no-projects':
    'Hier bleibt, was du machst. Öffne ein Experiment oder beginne mit einem leeren Graphen.',
  'start.no-projects-kept': 'Was du machst, erreichst du von hier, bis dieser Tab geschlossen wird.',
  'start.damaged': 'beschädigt: Das Menü sichert den Rest als Datei oder löscht es',
  'start.actions': 'Mehr für „{title}“',
  'start.rename': 'Umbenennen',
  'start.rename-label': 'Neuer Name für „{title}“',
  'start.duplicate': 'Duplizieren',
  'start.copy-of': '{title} (Kopie)',
  'start.delete': 'Löschen',
  'start.deleted': '„{title}“ ist gelöscht.',
  'start.restore': 'Zurückholen',
  'start.changed': 'geändert: {when}',
  'start.nodes': '{count, plural, =0 {leer} one {# Knoten} other {# Knoten}}',
  'start.space': 'Liegt in diesem Browser auf diesem Computer: {used} belegt, {free} frei.',
  'start.space-unknown': 'Liegt in diesem Browser auf diesem Computer.',
  'start.space-nothing': 'Nichts wird aufbewahrt: Was du machst, ist weg, wenn dieser Tab geschlossen wird.',
  'start.persisted': 'Der Browser hat zugesagt, es nicht von selbst zu löschen.',
  'start.not-persisted':
    'Der Browser darf es löschen, wenn der Platz knapp wird. Sichere wichtige Graphen deshalb auch als Datei.',
  'start.last': 'zuletzt geöffnet',
}
