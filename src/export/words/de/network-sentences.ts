import type { networkSentences as en } from '../en/network-sentences.ts'

export const networkSentences: Readonly<Record<keyof typeof en, string>> = {
  'network-file-unreadable':
    'Die geschriebene Datei ließ sich nicht wieder lesen ({reason}) und wird deshalb nicht herausgegeben. Das ist ein Fehler in Faltwerk.',
  'network-file-differs':
    'Die geschriebene Datei antwortet anders als das Netz selbst: Auf {examples, number} Beispielen weicht sie bis zu {difference} ab, erlaubt sind {most}. Sie wird nicht herausgegeben.',
}
