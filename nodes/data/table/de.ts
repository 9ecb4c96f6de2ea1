import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { table } from './table.ts'

export const words: NodeWords<typeof table> = {
  title: 'Tabelle',
  titles: {
    'mm-inch': 'mm → Zoll',
    celsius: '°C → °F',
    exam: 'Prüfung',
    'auto-mpg': 'Auto MPG',
    iris: 'Iris',
    own: 'Eigene Tabelle',
  },
  summary: 'Beispiele als Zeilen von Zahlen: Messwerte, neben denen die Antwort steht.',
  help: paragraphs(
    'Nicht alles ist ein Bild. In einer Tabelle ist jede Zeile ein Beispiel. Manche Spalten sind Eingaben: die Zahlen, aus denen das Netz schließen soll. Eine Spalte ist das, was es vorhersagen soll: eine Zahl (dann ist es eine Regression) oder eine Klasse wie bestanden oder nicht bestanden.',
    'Wähle eine der Tabellen: drei Längen in Millimetern und Zoll, drei Temperaturen in Celsius und Fahrenheit, Lernstunden und ob die Prüfung bestanden wurde, Autos und wie weit sie mit einer Gallone kommen, oder die Schwertlilien von 1936, die bekannteste Tabelle von allen. Oder schreib eine eigene: Sobald du eine Zelle änderst, gehört die Tabelle dir. Du kannst auch Zellen aus einer Tabellenkalkulation einfügen oder eine Datei öffnen: CSV, Excel oder OpenDocument. Bevor sie übernommen wird, siehst du, wie sie gelesen wird, und kannst das ändern.',
    'Eine leere Zelle ist ein fehlender Wert; eine Zeile, in der ein nötiger fehlt, bleibt weg, oder der Mittelwert oder der häufigste Wert steht dafür. Wörter können Klassen sein, die vorhergesagt werden, oder Eingaben: Jedes Wort wird zu einer Eingabe aus 0 oder 1. Ein Datum wird zu Zahlen: Tage, oder Jahr, Monat und Wochentag.',
    'Alle Zeilen sind zum Trainieren da. Setze ein Aufteilen dahinter, um einige zum Validieren und Testen beiseitezulegen; bei weniger als etwa dreißig Zeilen lohnt sich das kaum. Sind die Spalten sehr verschieden groß, wie Zylinder und Gewicht, bringt ein Skalieren, das standardisiert, jede auf dieselbe Größe.',
    'Probier aus: Lerne aus den drei Zeilen mit Millimetern und Zoll mit einem einzigen Neuron ohne Bias und Aktivierung. Sein Gewicht wird 0,03937, so viele Zoll hat ein Millimeter.',
  ),
  keywords: [
    'CSV',
    'Tabellenkalkulation',
    'Datensatz',
    'Zeilen',
    'Spalten',
    'Regression',
    'Iris',
    'Schwertlilie',
    'Auto MPG',
    'Celsius',
    'Fahrenheit',
    'Zoll',
    'Prüfung',
    'eigene Daten',
  ],
  inputs: {},
  outputs: { data: 'Beispiele' },
  params: {
    preset: {
      label: 'Tabelle',
      hint: 'Welche Tabelle. Sobald du eine Zelle änderst, wird es deine eigene; wähle den Namen noch einmal, um das Original zu sehen.',
      options: {
        'mm-inch': 'mm → Zoll',
        celsius: '°C → °F',
        exam: 'Prüfung',
        'auto-mpg': 'Auto MPG',
        iris: 'Iris',
        own: 'eigene Tabelle',
      },
    },
    table: {
      label: 'Zeilen',
      hint: 'Jede Zeile ist ein Beispiel. Wähle für jede Spalte, ob sie eine Eingabe ist, vorhergesagt werden soll oder nicht benutzt wird.',
    },
    missing: {
      label: 'Fehlende Werte',
      hint: 'Was geschieht, wo ein nötiger Wert fehlt. In Spalten mit Wörtern wird immer das häufigste eingesetzt; Zeilen ohne den Wert, der vorhergesagt werden soll, bleiben immer weg.',
      options: {
        'leave-out': 'Zeilen weglassen',
        mean: 'mit dem Mittelwert auffüllen',
        'most-frequent': 'mit dem häufigsten auffüllen',
      },
    },
  },
}
