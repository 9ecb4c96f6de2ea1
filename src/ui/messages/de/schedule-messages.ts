import type { scheduleMessages as english } from '../en/schedule-messages.ts'

export const scheduleMessages: Readonly<Record<keyof typeof english, string>> = {
  'schedule.rates': 'Lernraten',
  'schedule.strip': 'Lernrate',
  'schedule.rate': 'Lernrate',
  'schedule.epochs': 'Epochen',
  'schedule.step': 'Schritt',
  'schedule.card':
    'Die Lernrate vor dem Training: {first} im ersten Schritt, {last} im letzten von {steps, number}, über {epochs, plural, one {# Epoche} other {# Epochen}}.',
  'schedule.card-peak':
    'Die Lernrate vor dem Training: {first} im ersten Schritt, höchstens {highest}, {last} im letzten von {steps, number}, über {epochs, plural, one {# Epoche} other {# Epochen}}.',
  'schedule.ends': '{first} → {last}',
  'schedule.ends-peak': '{first} → {highest} → {last}',
  'schedule.steps': '{steps, plural, one {# Schritt} other {# Schritte}}',
  'schedule.at': 'Schritt {step, number}, in Epoche {epoch, number}: Lernrate {rate}',
  'schedule.over': 'Das Training ist dann schon zu Ende.',
  'schedule.unwired':
    'Noch mit keinem Optimierer eines Trainers verdrahtet: gezeigt für 10 Epochen zu 32 Schritten bei einer Lernrate von 0,001.',
  'schedule.assumed': 'Wie viele Schritte eine Epoche hat, ist erst mit Daten bekannt: gezeigt für 32.',
  'rate-test.title': 'Lernraten-Test',
  'rate-test.find': 'Lernrate finden',
  'rate-test.about':
    'Trainiert höchstens {steps, number} Schritte lang, während die Lernrate von fast nichts bis viel zu viel wächst, und sieht sich den Verlust an. Nichts davon wird aufbewahrt.',
  'rate-test.no-trainer': 'Verdrahte ihn zuerst mit einem Trainer.',
  'rate-test.trainer': 'Trainer',
  'rate-test.start': 'Test starten',
  'rate-test.again': 'Noch einmal testen',
  'rate-test.stop': 'Test anhalten',
  'rate-test.preparing': 'Wird vorbereitet …',
  'rate-test.running': 'Schritt {step, number} von {steps, number}',
  'rate-test.done': 'Fertig: {step, number} Schritte.',
  'rate-test.blew-up': 'Nach {step, number} Schritten beendet: Der Verlust ist explodiert.',
  'rate-test.stopped': 'Angehalten.',
  'rate-test.failed': 'Gescheitert.',
  'rate-test.axes': 'Verlust jedes Stapels (dünn) und geglättet, über der Lernrate',
  'rate-test.axes-advised':
    'Verlust jedes Stapels (dünn) und geglättet, über der Lernrate. Gestrichelt: der Vorschlag.',
  'rate-test.read': 'Verlust über der Lernrate',
  'rate-test.at': 'Schritt {step, number}: Lernrate {rate}, Verlust {loss}, geglättet {smoothed}',
  'rate-test.stale': 'Netz, Daten oder Optimierer haben sich seit diesem Test geändert.',
  'rate-test.schedule':
    'Der Optimierer hat einen Lernratenplan. Der Test lässt ihn weg; danach ändert der Plan die Rate, die du einstellst: Die meisten beginnen mit ihr, ein Zyklus und ein Aufwärmen steigen zu ihr an.',
  'rate-test.shared':
    'Am Optimierer hängen {trainers, number} Trainer: Eine Rate, die hier gesetzt wird, gilt für alle, und dieser Test galt einem.',
  'rate-test.take': 'Lernrate auf {rate} setzen',
  'rate-test.is-set': 'Die Lernrate des Optimierers ist {rate}.',
}
