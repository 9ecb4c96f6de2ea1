/** What is said of project files, by problem code. */
export const projectSentences = {
  'project-file-damaged':
    'This project file is damaged or cut short, and was not opened. Copy or save it once more where it came from.',
  'project-file-no-graph':
    'There is no graph in this file: a project that Faltwerk saved holds a file graph.json.',
  'project-file-graph-large':
    'The graph in this file has {bytes, number} bytes; at most {most, number} are read.',
  'project-file-history-damaged':
    '{count, plural, one {One earlier run} other {# earlier runs}} in this file {count, plural, one {is} other {are}} damaged and {count, plural, one {was} other {were}} left out.',
  'project-file-run-damaged': 'A run in this file is damaged and was left out; its trainer can be run again.',
  'project-file-content-damaged':
    '{count, plural, one {One file} other {# files}} of the project’s own data {count, plural, one {is} other {are}} damaged and {count, plural, one {was} other {were}} left out.',
} as const
