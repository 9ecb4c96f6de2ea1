import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'pictures-awaited': {
    en: 'Waiting for pictures: a folder with a folder for each class (screws/hex/1.jpg, screws/slot/1.jpg …), single files, a zip, or the camera.',
    de: 'Wartet auf Bilder: ein Ordner mit einem Ordner für jede Klasse (schrauben/sechskant/1.jpg, schrauben/schlitz/1.jpg …), einzelne Dateien, ein Zip oder die Kamera.',
  },
  'pictures-one-class': {
    en: 'All pictures are in the class “Eiche”. With a single class there is nothing to tell apart; give pictures to another one.',
    de: 'Alle Bilder sind in der Klasse „Eiche“. Bei einer einzigen Klasse gibt es nichts zu unterscheiden; gib einer anderen Bilder.',
  },
  'pictures-memory': {
    en: '20,000 pictures of 256×256 take 3,750 MB, and 512 MB are possible. Choose a smaller size, or grey.',
    de: '20.000 Bilder von 256×256 brauchen 3.750 MB, möglich sind 512 MB. Wähle eine kleinere Größe oder Grau.',
  },
  'pictures-class-empty': {
    en: 'Birke: there is no picture in this class yet, so it takes no part.',
    de: 'Birke: In dieser Klasse ist noch kein Bild, sie macht also nicht mit.',
  },
  'pictures-few': {
    en: 'Of Eiche, Ahorn there are fewer than 10 pictures. What is measured with so few is mostly chance; take about 50 of each class.',
    de: 'Von Eiche, Ahorn gibt es weniger als 10 Bilder. Was mit so wenigen gemessen wird, ist vor allem Zufall; nimm etwa 50 von jeder Klasse auf.',
  },
  'pictures-uneven': {
    en: 'Of “dog” there are 90 pictures, of “cat” only 20. A network likes to answer what it has seen most often; take about as many of each class.',
    de: 'Von „dog“ gibt es 90 Bilder, von „cat“ nur 20. Ein Netz antwortet gern, was es am häufigsten gesehen hat; nimm von jeder Klasse etwa gleich viele auf.',
  },
  'pictures-in-parts': {
    en: '2 pictures are in more than one part, with exactly the same bytes. What a network has practised with it knows, so the results of validation and testing will be too good.',
    de: '2 Bilder sind mit genau denselben Bytes in mehr als einem Teil. Womit ein Netz geübt hat, das kennt es; Validierung und Test werden also zu gut ausfallen.',
  },
  'pictures-in-classes': {
    en: '1 picture is in more than one class, with exactly the same bytes. The network cannot learn both; leave it in the right one.',
    de: '1 Bild ist mit genau denselben Bytes in mehr als einer Klasse. Beides kann das Netz nicht lernen; lass es nur in der richtigen.',
  },
  'pictures-repeated': {
    en: '3 pictures are there several times, with exactly the same bytes. If one of them comes into training and another into testing, the results will be too good.',
    de: '3 Bilder sind mit genau denselben Bytes mehrmals da. Kommt eines davon ins Training und ein anderes in den Test, werden die Ergebnisse zu gut.',
  },
}
