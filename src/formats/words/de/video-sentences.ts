import type { videoSentences as en } from '../en/video-sentences.ts'

/** Warum ein Video keine Einzelbilder hergibt, nach der Kennung des Problems. */
export const videoSentences: Readonly<Record<keyof typeof en, string>> = {
  'video-unreadable':
    '„{file}“ lässt sich nicht als Video lesen. Die Datei ist beschädigt oder hat ein anderes Format; lesbar sind MP4, MOV und WebM.',
  'video-sound-only': '„{file}“ hat Ton, aber kein Bild; es gibt also keine Einzelbilder zu entnehmen.',
  'video-without-frames':
    '„{file}“ enthält keine Einzelbilder: Die Aufnahme ist leer oder wurde abgebrochen.',
  'video-hevc':
    '„{file}“ ist HEVC (H.265), und das kann dieser Browser nicht decodieren. Filme noch einmal, sodass es H.264 wird: auf dem iPhone mit Einstellungen › Kamera › Formate › Maximale Kompatibilität; auf einem Samsung in den Einstellungen der Kamera unter „Erweiterte Videooptionen“ ohne „Hocheffiziente Videos“.',
  'video-codec':
    '„{file}“ ist als {codec} codiert, und das kann dieser Browser nicht decodieren. Vielleicht kann es ein anderer; H.264 in MP4 lässt sich überall lesen.',
  'video-no-decoder':
    'Dieser Browser kann Videos nicht zerlegen. Aktuelle Fassungen von Chrome, Edge, Firefox und Safari können es.',
  'video-reading-ended':
    'Die Berechnung endete, während „{file}“ gelesen wurde; meist reicht der Speicher dafür nicht. Schließe andere Programme und nimm den Rest noch einmal.',
  'video-decoding-stopped':
    'Ab {seconds, number} s ließ sich „{file}“ nicht decodieren: Dort ist die Datei beschädigt.',
}
