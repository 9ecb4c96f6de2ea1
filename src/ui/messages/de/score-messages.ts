import type { scoreMessages as en } from '../en/score-messages.ts'

/** Words about what a trained network has reached, computes and answers. */
export const scoreMessages: Readonly<Record<keyof typeof en, string>> = {
  'score.baseline': 'Immer „{name}“ zu antworten ergäbe {share}.',
  'score.baseline-beside': 'Immer „{name}“ zu antworten ergäbe {share}: Dieses Netz hat {reached}.',
  'score.table': 'Wie gut jede Klasse erkannt wird',
  'score.class': 'Klasse',
  'score.precision': 'Präzision',
  'score.recall': 'Treffer',
  'score.f1': 'F1',
  'score.support': 'Anzahl',
  'score.mean': 'Mittel',
  'score.precision-hint':
    'Anteil der Antworten mit dieser Klasse, die stimmen. „–“: So wurde nie geantwortet.',
  'score.recall-hint': 'Trefferquote: Anteil der Beispiele dieser Klasse, die erkannt wurden.',
  'score.f1-hint': 'Eine Zahl für beides: nur hoch, wenn keines von beiden niedrig ist.',
  'score.off-by': 'daneben, im Mittel',
  'score.exact': 'auf {digits} Stellen genau',
  'score.on-average': 'im Mittel',
  'score.mae': 'Mittlerer absoluter Fehler',
  'score.rmse': 'Wurzel des mittleren quadratischen Fehlers',
  'score.r2': 'R² (1 ist perfekt)',
  'score.mean-baseline':
    'Immer den Mittelwert zu antworten ergäbe {error} als Wurzel des mittleren quadratischen Fehlers.',
  'advice.means-classes':
    '{share} von {total, plural, one {# {part}beispiel} other {# {part}beispielen}} {right, plural, one {ist} other {sind}} richtig: {every, select, none {keines ist falsch} most {die meisten sind falsch} all {alle sind falsch} other {etwa 1 von {every} ist falsch}}.',
  'advice.means-guess': 'Immer „{name}“ zu antworten ergäbe {share}.',
  'advice.means-numbers':
    'Im Mittel liegen die Antworten {error} daneben, bei {total, plural, one {# {part}beispiel} other {# {part}beispielen}}; immer den Mittelwert zu antworten läge {mean} daneben.',
  'advice.means-exact':
    'Im Mittel sind die Antworten {exact}, bei {total, plural, one {# {part}beispiel} other {# {part}beispielen}}; immer den Mittelwert zu antworten läge {mean} daneben.',
  'advice.title': 'Was du als Nächstes versuchen kannst',
  'advice.rate-high':
    'Der Verlust springt auf und ab: Die Schritte sind zu groß. Versuche als Lernrate ein Zehntel von {rate}.',
  'advice.rate-low': 'Der Verlust kriecht: Die Schritte sind klein. Versuche die übliche Lernrate.',
  'advice.no-hidden-layer':
    'Das Netz hat keine verdeckte Schicht und kann seine Eingaben nur gewichten. Setze eine ein.',
  'advice.never-answered':
    '„{name}“ ist nie die Antwort, obwohl {count, plural, one {# Beispiel das ist} other {# Beispiele das sind}}. Sieh in die Matrix: Die Genauigkeit allein verdeckt es.',
  'advice.overfit':
    'Training {training} liegt weit über Validierung {validation}: Das Netz lernt Beispiele auswendig. Dropout erschwert das.',
  'advice.overfit-loss':
    'Der Verlust im Training ({training}) liegt weit unter dem der Validierung ({validation}): Das Netz lernt Beispiele auswendig.',
  'advice.overfit-still':
    'Training {training} liegt noch weit über Validierung {validation}: Das Netz lernt Beispiele auswendig.',
  'advice.augment': 'Gedrehte und verschobene Kopien der Bilder geben ihm mehr zu lernen.',
  'advice.more-data': 'Am meisten helfen mehr oder vielfältigere Beispiele.',
  'advice.still-falls':
    'Der Verlust fiel nach {epochs, plural, one {# Epoche} other {# Epochen}} noch: Trainiere länger.',
  'advice.go-on': 'Der Verlust fiel noch, als der Lauf beendet wurde: Lass ihn weitergehen.',
  'advice.larger-network': 'Es hat gelernt, was dieses Netz kann: Versuche ein größeres.',
  'advice.guessing':
    'Das ist nicht besser, als immer dasselbe zu antworten. Prüfe, was beim Netz ankommt und was es antworten soll.',
  'advice.good': 'Viel mehr ist nicht zu holen. Sieh dir die falschen Beispiele an: Hättest du es gewusst?',
  'advice.good-numbers':
    'Viel mehr ist nicht zu holen. Sieh dir die Punkte an, die am weitesten von der Linie liegen, oder frag nach einem Wert, den es nie gesehen hat.',
  'advice.done': 'Erledigt: {change}.',
  'score.threshold': 'Schwelle',
  'score.roc': 'ROC-Kurve',
  'score.pr': 'Präzision und Trefferquote',
  'score.auc': 'AUC {auc}',
  'score.false-alarms': 'Fehlalarme',
  'score.found': 'gefunden',
  'score.answered': 'Antwort {name}',
  'score.is': 'ist {name}',
  'score.at-threshold': 'Bei der Schwelle {threshold}',
  'score.roc-label': 'ROC-Kurve, Fläche {auc}; bei der Schwelle {found} gefunden, {alarms} Fehlalarme.',
  'score.pr-label':
    'Präzision und Trefferquote; bei der Schwelle Präzision {precision}, Trefferquote {recall}.',
  'score.counts': 'Richtig und falsch bei dieser Schwelle',
  'score.plot-line':
    '{input} nach rechts, {output} nach oben: {count, plural, one {# Beispiel} other {# Beispiele}} und was das Netz antwortet.',
  'score.plot-predicted':
    'Wirklich {output} nach rechts, vorhergesagt nach oben: {count, plural, one {# Beispiel} other {# Beispiele}}. Auf der Diagonale stimmt die Vorhersage.',
  'score.real': '{name}, wirklich',
  'score.predicted': '{name}, vorhergesagt',
  'score.plot-small':
    '{count, plural, one {# Beispiel} other {# Beispiele}} als Punkte und was das Netz antwortet.',
  'score.no-formula':
    'Dieses Netz ist keine Reihe von Dense-Schichten; seine Gewichte lassen sich nicht als Formeln sagen.',
  'score.needs-training': 'Noch wurde nichts gelernt: Starte den Trainer.',
  'score.layer': 'Schicht {name}',
  'score.weight-pictures': 'Ein Bild der Gewichte je Einheit: Hell spricht für sie, blau gegen sie.',
  'score.weight-picture': 'Gewichte der Einheit {name}',
  'score.untrained': 'untrainiert',
  'score.start-weights': 'Noch nicht trainiert: Diese Antworten kommen von zufälligen Anfangsgewichten.',
  'score.answers': 'Antworten',
  'score.answer': 'Antwort',
  'score.add-row': 'Noch eine Frage',
  'score.remove-row': 'Zeile {row} entfernen',
  'score.feature-of-row': '{feature}, Zeile {row}',
  'score.type-here': 'Tippe unten Zahlen ein.',
  'score.type-in-view': 'Wähle ihn aus, um Zahlen einzutippen.',
  'score.draw-in-view': 'Wähle ihn aus, um zu zeichnen.',
  'score.draw':
    'Zeichne hier mit Maus, Finger oder Stift. Pfeiltasten bewegen den Stift, die Leertaste setzt ihn auf und hebt ihn ab.',
  'score.clear': 'Löschen',
  'score.as-seen': 'Wie das Netz es sieht',
  'score.sure': '{name} ({share})',
  'score.really': 'Wirklich: {value}.',
  'score.bars': 'Wahrscheinlichkeiten: {best} mit {share}.',
}
