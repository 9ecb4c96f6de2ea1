import type { importSentences as english } from '../en/import-sentences.ts'

/** Was über Netze gesagt wird, die anderswo gemacht wurden. */
export const importSentences: Readonly<Record<keyof typeof english, string>> = {
  'model-too-many-layers':
    'Dieses Netz hat mehr als {most, number} Schichten; so viele lassen sich nicht öffnen.',
  'model-too-deep':
    'In diesem Netz liegen Modelle in Modellen in Modellen; so tief lässt es sich nicht öffnen.',
  'import-no-node':
    '{count, plural, one {Für eine Schicht} other {Für # Schichten}} gibt es keinen Knoten; an ihrer Stelle steht „Unbekannte Schicht“ mit allen Einstellungen: {names}{more, plural, =0 {} other { und # weitere}}.',
  'import-left-out':
    'Die Einstellung {setting} von {names}{more, plural, =0 {} other { und # weitere}} hat hier keine Entsprechung und wurde weggelassen.',
  'import-shared':
    '{names}{more, plural, =0 {} other { und # weitere}}: mehrfach benutzt. Jede Benutzung ist hier eine eigene Schicht; sie beginnen mit denselben Gewichten, lernen aber nicht mehr gemeinsam.',
  'import-weights-missing':
    'Die Gewichte fehlen: Lege {names}{more, plural, =0 {} other { und # weitere}} zusammen mit der Datei des Modells ab. Geöffnet wird es ohne sie.',
  'import-loose':
    '{names}{more, plural, =0 {} other { und # weitere}}: Was {count, plural, one {diese Schicht} other {diese Schichten}} bekommen soll, ist nicht in der Datei.',
  'import-inputs':
    'Das Netz hat {count, number} Eingänge. Netze beginnen hier mit einem; verbinde die Daten oder nimm Zweige heraus.',
  'import-outputs':
    'Das Netz hat {count, number} Ausgänge. Der erste wird trainiert; die anderen bleiben offen.',
  'import-open-size':
    'Die Datei lässt offen, wie groß die Beispiele bei {names}{more, plural, =0 {} other { und # weitere}} sind. Stelle ihre Größe im Knoten ein.',
  'import-logits':
    'Das Netz wurde mit dem trainiert, was vor der letzten Aktivierung kommt (from_logits). Sie ist jetzt ein eigener Knoten am Ende; die Antworten sind dieselben.',
  'import-no-training':
    'Für {names}{more, plural, =0 {} other { und # weitere}} gibt es keinen Knoten; an der Stelle steht, was üblich ist.',
  'import-learned-anew':
    '{names}{more, plural, =0 {} other { und # weitere}}: Mittelwert und Abweichung werden aus den Daten berechnet, die du hier einsetzt, und können andere sein als in der Datei.',
  'import-offset':
    '{names}{more, plural, =0 {} other { und # weitere}}: Was zu jeder Zahl addiert wird, ist ein eigener Knoten, „Bias“, der mit dem Netz trainiert wird.',
  'import-entry-large':
    '{names}{more, plural, =0 {} other { und # weitere}}: zu lang, um wortwörtlich behalten zu werden; nur die Klasse ist da.',
}
