import { assign, mail, matter, note, reply, resolve } from '../engine/matter.ts'
import { person } from './people.ts'

export const resolvedEarlier = [
  matter(
    'which-filter',
    person('Ruth Abrams', 'ruth@abrams.example'),
    'Which filter fits my dripper?',
    mail('I have a small ceramic dripper, it says 1x2 on the bottom. Are the Filter Papers 02 the right ones?'),
    assign('priya', 'priya'),
    reply('priya', 'Hi Ruth,\n\nyes, 02 is the one. 1x2 is the older way to write the same size.\n\nPriya'),
    mail('Ordered two packs, thanks.'),
    resolve('priya'),
  ),
  matter(
    'skip-december',
    person('Graham Pike', 'graham@pikefamily.example'),
    'Skip one box',
    mail('We are away for all of December. Please leave that box out and start again in January.'),
    assign('tom', 'tom'),
    reply('tom', 'Hi Graham,\n\nDecember is skipped, the next box leaves on 5 January. Have a good trip!\n\nTom'),
    resolve('tom', 'Skipped December.'),
  ),
  matter(
    'decaf-question',
    person('Mina Torabi', 'mina.torabi@cloudpost.example'),
    'How is your decaf made?',
    mail('Do you use a solvent for the decaf? I am expecting and would like to be sure.'),
    assign('maya', 'maya'),
    reply(
      'maya',
      'Hi Mina,\n\ncongratulations! Ours is made with water only, no solvent, and tested to less than 0.1% caffeine. Your midwife has the last word, of course.\n\nMaya',
    ),
    mail('That is what I hoped to hear. Ordering now.'),
    resolve('maya'),
  ),
  matter(
    'return-scale',
    person('Victor Lang', 'vlang@workpost.example'),
    'Return of the travel scale',
    mail('I would like to send the scale back, unused. It is bigger than I thought.'),
    assign('maya', 'priya'),
    reply(
      'priya',
      'Hi Victor,\n\nno problem. The label is in your account under #10377; drop the parcel at any post point. The money is back within two days of the scan.\n\nPriya',
    ),
    note('priya', 'Scanned at the depot, refunded $28.00.'),
    resolve('priya', 'Refunded after the scan.'),
  ),
  matter(
    'job-question',
    person('Ellis Grant', 'ellis.grant@campus.example'),
    'Do you hire for the season?',
    mail('Hi, I am a student nearby and could help with packing before the holidays. Is that something you look for?'),
    assign('tom', 'tom'),
    reply(
      'tom',
      'Hi Ellis,\n\nwe do, from the first of December. I gave your mail to Jo at the warehouse, she will write to you this week.\n\nTom',
    ),
    resolve('tom', 'Handed to the warehouse.'),
  ),
  matter(
    'old-address',
    person('Yara Haddad', 'yara@haddad.example'),
    'Used my old address by mistake',
    mail(
      'I ordered five minutes ago (#10455) and the shop filled in my old flat. Can it still go to 7 Orchard Row instead?',
    ),
    assign('priya', 'priya'),
    reply(
      'priya',
      'Hi Yara,\n\ncaught it before the label was printed. It goes to 7 Orchard Row, and I removed the old flat from your account.\n\nPriya',
    ),
    mail('You are a star ⭐'),
    resolve('priya', 'Address changed before shipping.'),
  ),
  matter(
    'press-picture',
    person('Dana Whitlock', 'dana@morningpages.example'),
    'Picture for our gift guide',
    mail(
      'We would like to show the Fjord Hand Grinder in our gift guide. May we use the picture from your shop, and how shall we credit it?',
    ),
    assign('maya', 'maya'),
    reply(
      'maya',
      'Hi Dana,\n\nwith pleasure. Please credit “Northwind Coffee”. If you need it larger, tell me the size.\n\nMaya',
    ),
    mail('The one on the page is large enough. It comes out on Sunday.', { quoting: 'outlook' }),
    resolve('maya'),
  ),
]
