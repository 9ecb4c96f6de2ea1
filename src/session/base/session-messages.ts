import type { Language } from '../../graph/base/text.ts'
import { FILE_MESSAGES } from './file-messages.ts'

const en = {
  ...FILE_MESSAGES.en,
  'project-open-elsewhere':
    'This project is open in another tab, so it can only be looked at here. Close it there, and this tab takes over by itself.',
  'project-closed': 'This project is being closed; nothing can be changed in it any more.',
  'not-closed-unsaved':
    'The project stays open, because its last changes could not be saved and would be lost. Save it as a file first; then you can leave it.',
  'saved-anew':
    'Everything Faltwerk had saved in this browser was cleared. The project that is open here has been saved again. Other projects are gone, unless you have them as files.',
  'not-saved': 'This could not be saved, because of a mistake in the program: {reason}',
  'no-trainer': 'There is nothing to run yet. Add a Trainer and wire a network and an optimizer to it.',
  'trainer-left-out':
    '“{trainer}” was not started: {count, plural, one {one problem stands} other {# problems stand}} in the way.',
  'weights-missing':
    'The trained weights are not on this computer any more, so the training cannot go on. Run the trainer anew.',
  'run-damaged':
    'What this browser kept of the latest run of “{trainer}” is damaged and cannot be shown. The graph is not affected: run the trainer anew.',
  'preview-failed': 'This picture could not be made: {reason}',
  'not-a-picture':
    '“{file}” is no picture this browser can read. Choose a photograph or a drawing, for example a JPEG or PNG file.',
  'picture-too-large':
    '“{file}” has {megapixels, number} million pixels; at most {most, number} million can be read. Make it smaller in a program for pictures first.',
  'camera-missing': 'This computer has no camera. Take a photograph or a picture of your own instead.',
  'camera-refused':
    'The browser does not let the page use the camera. Allow it in the address bar, or take a photograph instead.',
  'backend-unknown': 'It could not be found out what this computer can train with: {reason}',
  'shipped-missing': 'There is no example “{name}” in this version of Faltwerk.',
  'space-nearly-full':
    'The space this browser gives to the page is nearly full. Delete projects you no longer need, or save them as files.',
}

export type SessionProblemCode = keyof typeof en

/** The session's own sentences (ICU), by problem code. */
export const SESSION_MESSAGES: Readonly<Record<Language, Readonly<Record<SessionProblemCode, string>>>> = {
  en,
  de: {
    ...FILE_MESSAGES.de,
    'project-open-elsewhere':
      'Dieses Projekt ist in einem anderen Tab geöffnet und lässt sich hier nur ansehen. Schließe es dort, dann übernimmt dieser Tab von selbst.',
    'project-closed': 'Dieses Projekt wird gerade geschlossen; es lässt sich nichts mehr daran ändern.',
    'not-closed-unsaved':
      'Das Projekt bleibt offen, weil sich die letzten Änderungen nicht speichern ließen und sonst verloren wären. Sichere es erst als Datei; danach kannst du es verlassen.',
    'saved-anew':
      'Alles, was Faltwerk in diesem Browser gespeichert hatte, wurde gelöscht. Das Projekt, das hier offen ist, wurde neu gespeichert. Andere Projekte sind weg, außer du hast sie als Dateien.',
    'not-saved': 'Das ließ sich wegen eines Fehlers im Programm nicht speichern: {reason}',
    'no-trainer':
      'Es gibt noch nichts zu trainieren. Füge einen Trainer hinzu und verbinde ein Netz und einen Optimierer mit ihm.',
    'trainer-left-out':
      '„{trainer}“ wurde nicht gestartet: {count, plural, one {Ein Problem steht} other {# Probleme stehen}} im Weg.',
    'weights-missing':
      'Die trainierten Gewichte sind auf diesem Computer nicht mehr vorhanden, das Training kann also nicht weitergehen. Starte den Trainer neu.',
    'run-damaged':
      'Was dieser Browser vom letzten Lauf von „{trainer}“ aufbewahrt hat, ist beschädigt und lässt sich nicht zeigen. Der Graph ist nicht betroffen: Starte den Trainer neu.',
    'preview-failed': 'Dieses Bild ließ sich nicht erzeugen: {reason}',
    'not-a-picture':
      '„{file}“ ist kein Bild, das dieser Browser lesen kann. Wähle ein Foto oder eine Zeichnung, zum Beispiel eine JPEG- oder PNG-Datei.',
    'picture-too-large':
      '„{file}“ hat {megapixels, number} Millionen Pixel; höchstens {most, number} Millionen lassen sich lesen. Verkleinere es erst in einem Programm für Bilder.',
    'camera-missing': 'Dieser Computer hat keine Kamera. Nimm stattdessen ein Foto oder ein eigenes Bild.',
    'camera-refused':
      'Der Browser lässt die Seite nicht an die Kamera. Erlaube es in der Adresszeile oder nimm stattdessen ein Foto.',
    'backend-unknown': 'Es ließ sich nicht herausfinden, womit dieser Computer trainieren kann: {reason}',
    'shipped-missing': 'Das Beispiel „{name}“ gibt es in dieser Version von Faltwerk nicht.',
    'space-nearly-full':
      'Der Platz, den dieser Browser der Seite gibt, ist fast voll. Lösche Projekte, die du nicht mehr brauchst, oder sichere sie als Dateien.',
  },
}
