import type { compareSentences as en } from '../en/compare-sentences.ts'

/** Was über Läufe nebeneinander gesagt wird. */
export const compareSentences: Readonly<Record<keyof typeof en, string>> = {
  'differ-in-nothing': 'Sie unterscheiden sich in nichts.',
  'differ-in-one': 'Sie unterscheiden sich nur in: {what}.',
  'differ-in-more':
    'Sie unterscheiden sich in {count, number} Dingen: {what}. Welches davon den Unterschied macht, kann so niemand sagen; ändere eins nach dem anderen, dann zeigt es sich.',
  'differ-and-more': '{what} und {more, number} mehr',
  'differ-more-values': '{more, number} weitere',
  'differ-seed': 'Startwert',
  'differ-start': 'Anfangsgewichte',
  'differ-data': 'Daten',
  'differ-wiring': 'Drähte',
  'differ-with': 'mit',
  'differ-without': 'ohne',
  'differ-on': 'an',
  'differ-off': 'aus',
  'group-ahead':
    'Im Mittel über {paired, select, yes {{count, plural, one {einen Startwert} other {dieselben # Startwerte}}} other {eigene Startwerte}} liegt „{name}“ vor „{other}“: {figure, select, accuracy {{size, number} Prozentpunkte mehr der Beispiele richtig} other {der Verlust ist um {size, number} kleiner}}.',
  'group-same':
    '„{name}“ und „{other}“ kommen {count, plural, one {mit dem einen gemeinsamen Startwert} other {mit jedem der # Startwerte}} auf genau dasselbe.',
  'group-same-mean': '„{name}“ und „{other}“ kommen im Mittel auf dasselbe.',
  'group-more-than-chance':
    'Das ist kaum Zufall: Wären beide gleich gut, machten die Startwerte allein {tiny, select, yes {in weniger als 1 von 1000} other {in etwa {share, number} von 100}} solchen Vergleichen einen so großen Unterschied ({test, select, welch {Welch-t-Test} other {gepaarter t-Test}}, p {tiny, select, yes {<} other {=}} {p, number}).',
  'group-may-be-chance':
    'Das kann gut Zufall sein: Auch wenn beide gleich gut wären, machten die Startwerte allein in etwa {share, number} von 100 solchen Vergleichen einen so großen Unterschied ({test, select, welch {Welch-t-Test} other {gepaarter t-Test}}, p = {p, number}). Dass beide gleich gut sind, heißt das nicht.',
  'group-tests':
    'p ist für {tests, number} Tests korrigiert (Holm), denn wer oft testet, findet durch Zufall etwas.',
  'group-hangs-on':
    'Das hängt an einem einzigen Startwert: Ohne Startwert {seed} wäre die Antwort die andere. Mit mehr Startwerten wird sie fest.',
  'group-few-seeds':
    'Mit {count, number} Startwerten muss der Test darauf bauen, dass die Unterschiede wie eine Glockenkurve verteilt sind; an so wenigen sieht das niemand.',
  'group-needed':
    'Um einen Unterschied dieser Größe in 4 von 5 Versuchen zu finden, braucht es {needed, plural, one {# Startwert} other {# Startwerte}}.',
  'group-needs-more':
    'Um einen so kleinen Unterschied zu finden, bräuchte es mehr als {most, number} Startwerte.',
  'group-apart':
    'Sie haben zu wenige Startwerte gemeinsam, um Startwert für Startwert verglichen zu werden; mit denselben reichen meist weniger.',
  'group-too-few':
    'Ob das Zufall ist, {count, plural, one {kann ein einziger Startwert} other {können # Startwerte}} nicht sagen: Es braucht mindestens {fewest, number}, besser 10.',
  'group-no-spread':
    'Der Unterschied ist mit jedem {count, plural, one {Startwert} other {der # Startwerte}} genau derselbe. Wo nichts schwankt, gibt es nichts zu testen.',
  'group-failed':
    '{failed, plural, one {Ein Lauf ist gescheitert und bleibt} other {# Läufe sind gescheitert und bleiben}} außen vor; dadurch kann eine Gruppe besser aussehen, als sie ist.',
  'rate-by-lowest':
    'Vorschlag: {rate, number}. Der geglättete Verlust ist bei {lowest, number} am kleinsten und steigt dahinter: Dort sind die Schritte zu groß. Ein Zehntel davon ist eine übliche Wahl. Am schnellsten fällt der Verlust bei {steepest, number}.',
  'rate-by-steepest':
    'Vorschlag: {rate, number}. Dort fällt der geglättete Verlust am schnellsten. Dahinter steigt er nicht wieder, also sagt sein kleinster Wert nichts über zu große Schritte.',
  'rate-unknown':
    'Kein Vorschlag: Der Verlust ist kaum gefallen, bei keiner dieser Raten mehr, als er von Stapel zu Stapel schwankt.',
  'rate-blew-up-at-once':
    'Kein Vorschlag: Der Verlust ist explodiert, bevor er gefallen ist. Meist sind Zahlen zu groß, am Eingang oder die vorherzusagenden: Skaliere sie und teste noch einmal.',
  'rate-test-crashed':
    'Der Lernraten-Test ist unerwartet stehen geblieben ({reason}). Der Graph ist davon nicht betroffen. Starte den Test noch einmal.',
  'rate-test-ended':
    'Der Browser hat den Lernraten-Test beendet, ohne zu sagen, warum; meist hat der Computer keinen Speicher mehr für ihn. Starte ihn noch einmal; geschieht es wieder, nimm kleinere Stapel oder schließe andere Programme.',
  'rate-test-silent':
    'Der Lernraten-Test hat {seconds, plural, one {# Sekunde} other {# Sekunden}} lang kein Lebenszeichen gegeben und wurde beendet. Starte ihn noch einmal.',
  'rate-test-not-begun':
    'Der Lernraten-Test hat nicht begonnen: Zweimal kam {seconds, plural, one {# Sekunde} other {# Sekunden}} lang nichts. Lade die Seite neu und starte ihn noch einmal; hilft das nicht, schließe andere Tabs und Programme.',
  'rate-cut-short':
    'Kein Vorschlag: Der Test endete, bevor der Verlust wieder stieg. Lass ihn bis zum Ende laufen.',
}
