import type { scheduleMessages as english } from '../en/schedule-messages.ts'

export const scheduleMessages: Readonly<Record<keyof typeof english, string>> = {
  'schedule.rates': 'Lernraten',
  'schedule.rate': 'Lernrate',
  'schedule.epochs': 'Epochen',
  'schedule.step': 'Schritt',
  'schedule.card':
    'Die Lernrate vor dem Training: {first} im ersten Schritt, {last} im letzten von {steps, number}, über {epochs, plural, one {# Epoche} other {# Epochen}}.',
  'schedule.ends': '{first} → {last} · {steps, plural, one {# Schritt} other {# Schritte}}',
  'schedule.at': 'Schritt {step, number}, in Epoche {epoch, number}: Lernrate {rate}',
  'schedule.over': 'Das Training ist dann schon zu Ende.',
  'schedule.unwired':
    'Noch mit keinem Optimierer eines Trainers verdrahtet: gezeigt für 10 Epochen zu 32 Schritten bei einer Lernrate von 0,001.',
}
