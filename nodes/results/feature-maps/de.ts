import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { featureMaps } from './feature-maps.ts'

export const words: NodeWords<typeof featureMaps> = {
  title: 'Merkmalskarten',
  summary: 'Zeigt groß, was eine Schicht aus einem Beispiel macht, auch während das Netz trainiert.',
  help: paragraphs(
    'Verbinde den Ausgang einer beliebigen Schicht damit. Du siehst ein Bild je Kanal: hell, wo die Schicht stark antwortet, dunkel, wo nicht.',
    'Vor dem Training sind die Filter zufällig und die Karten auch. Während des Trainings kannst du zusehen, wie daraus Kanten, Striche und Ecken werden. Tief im Netz sind die Karten klein und schwer zu lesen; dort antworten sie auf ganze Teile einer Ziffer.',
    'Karten, die bei jedem Beispiel schwarz bleiben, sind gestorben: Ihr Filter antwortet nie mehr. Viele davon deuten auf eine zu hohe Lernrate.',
    'Hinter einer flachen Schicht gibt es keine Bilder; dann siehst du Balken, einen je Zahl.',
    'Probier aus: Wähle ein anderes Beispiel derselben Klasse. Welche Karten bleiben ähnlich, welche ändern sich?',
  ),
  keywords: [
    'Feature-Maps',
    'Aktivierungen',
    'Kanäle',
    'hineinsehen',
    'sichtbar machen',
    'Filter',
    'Ausgabe',
  ],
  inputs: { network: 'Schicht' },
  outputs: {},
  params: {
    brightness: {
      label: 'Helligkeit',
      hint: 'Für jede Karte eigen zeigt auch schwache Muster; für alle gleich zeigt, welche Karten stark antworten.',
      options: { each: 'für jede Karte eigen', common: 'für alle gleich' },
    },
  },
  messages: {
    'maps-shown': '{count, plural, one {# Karte} other {# Karten}} mit {size} Pixeln.',
    'numbers-shown': '{count, plural, one {# Zahl} other {# Zahlen}}, als Balken gezeigt.',
  },
}
