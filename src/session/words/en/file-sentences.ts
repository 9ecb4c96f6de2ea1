const IS =
  '{group, select, graph {a graph} project {a project} network {a network ({name})} picture {a picture ({name})} closed {a picture ({name})} table {a table ({name})} spreadsheet {a spreadsheet ({name})} video {a video ({name})} sound {a sound recording ({name})} document {a document ({name})} model {a file of numbers or weights ({name})} archive {an archive ({name})} text {a text} other {a file of a kind that is not known here}}'
const CONVERT =
  '{name, select, HEIC {Save it as JPEG on the computer, or set “Most compatible” under Camera › Formats on the iPhone.} SVG {Open it in a drawing program and save it as PNG.} other {Open it in a picture program and save it as JPEG or PNG.}}'

/** Sentences about files that are not what is asked for. */
export const fileSentences = {
  'file-is-no-graph': `“{file}” is ${IS} and no graph. {group, select, picture {To work with it, put an “Own picture” node on the canvas and drop the file on it.} closed {${CONVERT} Then drop it on an “Own picture” node.} table {Put a “Table” node on the canvas, and open the file there with “File …”.} spreadsheet {Put a “Table” node on the canvas, and open the file there with “File …”.} video {Frames are taken out of MP4, MOV and WebM: convert it to one of these, and drop it again.} archive {Unpack it, and drop the file that is in it.} model {{name, select, pickle {Pickles are never read: a file with them can run any program. Save the arrays with numpy.savez, and drop that.} other {Graphs are files that Faltwerk has saved; their names end in .json or .faltwerk.}}} other {Graphs are files that Faltwerk has saved; their names end in .json or .faltwerk. Pictures, videos, tables and arrays can be dropped, too.}}`,
  'picture-carries-no-graph':
    '“{file}” carries no graph any more: whoever sent it on saved the picture anew{name, select, PNG {} other { as {name}}}, and the text in it was lost. Ask for the file itself, for a link, or have it sent as a document and not as a picture.',
  'file-is-no-picture': `“{file}” is ${IS} and no picture. Choose a photograph or a drawing, for example a JPEG or PNG file.`,
  'picture-not-readable': `“{file}” is a picture in the format {name}, which this browser does not read. ${CONVERT}`,
} as const
