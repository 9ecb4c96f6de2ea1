import type { projectSentences as en } from '../en/project-sentences.ts'

/** What is said of project files, by problem code. */
export const projectSentences: Readonly<Record<keyof typeof en, string>> = {
  'project-file-damaged':
    'Diese Projektdatei ist beschädigt oder abgeschnitten und wurde nicht geöffnet. Kopiere oder sichere sie dort noch einmal, wo sie herkommt.',
  'project-file-no-graph':
    'In dieser Datei ist kein Graph: Ein von Faltwerk gesichertes Projekt enthält eine Datei graph.json.',
  'project-file-graph-large':
    'Der Graph in dieser Datei hat {bytes, number} Bytes; höchstens {most, number} werden gelesen.',
  'project-file-history-damaged':
    '{count, plural, one {Ein früherer Lauf} other {# frühere Läufe}} in dieser Datei {count, plural, one {ist} other {sind}} beschädigt und {count, plural, one {wurde} other {wurden}} weggelassen.',
  'project-file-run-damaged':
    'Ein Lauf in dieser Datei ist beschädigt und wurde weggelassen; sein Trainer kann neu gestartet werden.',
  'project-file-content-damaged':
    '{count, plural, one {Eine Datei} other {# Dateien}} der eigenen Daten des Projekts {count, plural, one {ist} other {sind}} beschädigt und {count, plural, one {wurde} other {wurden}} weggelassen.',
}
