import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { sweep } from './sweep.ts'

export const words: NodeWords<typeof sweep> = {
  title: 'Versuchsreihe',
  summary:
    'Trainiert dasselbe Netz immer wieder mit anderen Werten von Parametern und zeigt, welche gut sind.',
  help: paragraphs(
    'Welche Lernrate ist richtig? Wie viele Filter? Das kann niemand vorher ausrechnen, also probiert man. Verbinde die Versuchsreihe mit den Messwerten eines Trainers, wähle Parameter von Knoten davor und sag, welche Werte sie annehmen sollen. Jede Kombination beginnt mit denselben Anfangsgewichten und sieht dieselben Stapel, sodass allein die Parameter den Unterschied machen.',
    'Eine Liste enthält die Werte einzeln. Ein Bereich hat Werte in gleichen Abständen: 16, 32, 48. Ein logarithmischer Bereich hat Werte in gleichen Verhältnissen: 0,001, 0,01, 0,1. Für eine Lernrate ist er der richtige, denn auf den Faktor kommt es an.',
    'Ein Raster probiert jeden Wert eines Parameters mit jedem der anderen und wächst schnell: Drei Parameter mit je fünf Werten sind 125 Läufe. Gezogene Punkte brauchen weniger. Zufällig gezogen liegen manche dicht beieinander; ein lateinischer Hyperwürfel verteilt sie so, dass jeder Parameter so viele verschiedene Werte annimmt, wie es Punkte gibt.',
    'Danach zeigt die große Ansicht jeden Lauf als Linie durch seine Werte, eine Karte über zwei Parameter und welchen Anteil am Unterschied zwischen den Läufen jeder Parameter hat. Ein Knopf setzt die besten Werte in den Graphen ein.',
    'Der beste von vielen Läufen hat auch ein wenig Glück: Sieh ihn dir mit anderen Startwerten noch einmal an, bevor du ihm glaubst. Und wähle nach den Validierungsbeispielen, nie nach dem Test, sonst sagt der Test nicht mehr, wie gut das Netz bei Beispielen ist, die niemand gesehen hat.',
    'Probier aus: Lernraten von 0,0001 bis 1 mit einem logarithmischen Bereich. Wo lernt es nichts, wo wird es wild?',
  ),
  keywords: [
    'Hyperparameter',
    'Rastersuche',
    'Zufallssuche',
    'Parametersuche',
    'Sweep',
    'Lernrate',
    'vergleichen',
    'lateinischer Hyperwürfel',
    'einstellen',
  ],
  inputs: { metrics: 'Messwerte eines Trainers' },
  outputs: {},
  params: {
    axes: {
      label: 'Veränderte Parameter',
      hint: 'Parameter von Knoten vor dem Trainer und die Werte, die jeder annehmen soll.',
    },
    way: {
      label: 'Auswahl',
      hint: 'Ein Raster probiert alle. Gezogene Punkte brauchen weniger Läufe und sagen fast so viel.',
      options: {
        grid: 'alle: ein Raster',
        random: 'zufällig gezogen',
        'latin-hypercube': 'verteilt: lateinischer Hyperwürfel',
      },
    },
    count: { label: 'Punkte', hint: 'Wie viele Kombinationen gezogen werden.' },
    measure: {
      label: 'Besser nach',
      hint: 'Welche Zahl sagt, dass eine Einstellung besser ist, und bei Gleichstand der Verlust: von der Validierung, wenn es eine gibt, sonst vom Training.',
      options: { accuracy: 'Genauigkeit', loss: 'Verlust' },
    },
    givesUp: {
      label: 'Früh aufgeben',
      hint: 'Hält nach einem Achtel, einem Viertel und der Hälfte der Epochen die schlechtere Hälfte der Einstellungen an, gemessen an der oben gewählten Zahl (Successive Halving). Das spart mehr als die halbe Zeit und verliert manchmal einen Lauf, der am Ende gut geworden wäre.',
    },
  },
}
