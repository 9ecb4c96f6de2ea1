import type { sweepMessages as en } from '../en/sweep-messages.ts'

/** What the screen says: sweeps. */
export const sweepMessages: Readonly<Record<keyof typeof en, string>> = {
  'sweep.form': 'Wie die Werte angegeben werden',
  'sweep.form.list': 'Liste',
  'sweep.form.range': 'Bereich',
  'sweep.form.log-range': 'Log. Bereich',
  'sweep.values': '{label}: Werte',
  'sweep.values-hint': 'Zahlen mit Leerzeichen dazwischen',
  'sweep.from': 'von',
  'sweep.to': 'bis',
  'sweep.count': 'Werte',
  'sweep.on': 'an',
  'sweep.off': 'aus',
  'sweep.parameter': 'Veränderter Parameter',
  'sweep.remove': '„{label}“ nicht verändern',
  'sweep.remove-value': '{label}: Wert {place} herausnehmen',
  'sweep.add-value': 'Noch ein Wert',
  'sweep.add': 'Parameter verändern',
  'sweep.nothing-before': 'Verbinde zuerst die Messwerte eines Trainers damit.',
  'sweep.runs': '{count, plural, one {# Lauf} other {# Läufe}}',
  'sweep.runs-repeated':
    '{points, number} × {repeats, plural, one {# Startwert} other {# Startwerte}} = {count, plural, one {# Lauf} other {# Läufe}}',
}
