import { assign, mail, matter, note, reply, unread } from '../engine/matter.ts'
import { receipt, wetParcel } from './files.ts'
import { person } from './people.ts'

const toms = assign('tom', 'tom')

export const tom = [
  matter(
    'leila-address',
    person('Leila Nasser', 'leila.nasser@flatpost.example'),
    'Change delivery address for #10479',
    mail('We moved! New flat is 14B, same street. Can you still change it for #10479?'),
    toms,
    reply('tom', 'Hi Leila,\n\nchanged to 14B. Is the name on the bell the same?\n\nTom'),
  ),
  matter(
    'french-scale',
    person('Élodie Girard', 'elodie.girard@courrier.example'),
    'Question sur le moulin Fjord',
    mail(
      'Bonjour,\n\nle moulin Fjord convient-il pour une cafetière italienne ? Et la poignée se démonte-t-elle pour voyager ? Merci d’avance pour votre réponse.\n\nÉlodie Girard',
    ),
    assign('maya', 'tom'),
    reply(
      'tom',
      'Bonjour Élodie,\n\noui pour les deux : 19 clics pour l’italienne, et la poignée s’enlève sans outil.\n\nTom',
    ),
  ),
  matter(
    'receipt-twice',
    person('Hugo Martins', 'hugo.martins@tilemail.example'),
    'Papers twice on the receipt',
    mail('I bought one pack of papers and the receipt has two. Marked it in red for you.', { files: [receipt] }),
    toms,
    reply(
      'tom',
      'Hi Hugo,\n\nthank you for the red pen. The second pack is taken off and $7.00 go back to your card.\n\nTom',
    ),
  ),
  matter(
    'click-and-collect',
    person('Zoë Lambert', 'zoe@lambertstudio.example'),
    'Pick up instead of shipping?',
    mail('I walk past your roastery every day. Can I collect #10481 myself and save the box?'),
    toms,
    reply('tom', 'Hi Zoë,\n\nof course. It lies at the counter from three o’clock today, just say your name.\n\nTom'),
    mail('Today I am in meetings until six. Is tomorrow fine, too?', { quoting: 'gmail' }),
    reply('tom', 'Tomorrow is fine. We open at eight and the first cup is on us.\n\nTom'),
  ),
  matter(
    'espresso-advice',
    person('Kwame Boateng', 'kwame@boateng.example'),
    'Sour espresso, what do I do wrong?',
    mail('18 grams in, 36 out, 22 seconds, and it tastes like lemon. Same beans are great at my friend’s place.'),
    toms,
    reply(
      'tom',
      'Hi Kwame,\n\ngo two clicks finer and aim for 28 seconds. If it is still lemon, make the water hotter. Tell me how it goes!\n\nTom',
    ),
  ),
  matter(
    'plastic-free',
    person('Agnes Berg', 'agnes.berg@skogspost.example'),
    'Why is there plastic in the box?',
    mail('Your page says plastic-free since summer. My parcel today was full of air pillows. What is true?'),
    assign('maya', 'tom'),
    note('tom', 'Jo says the temporary packer from last week brought his own filling. Gone since Thursday.'),
    reply(
      'tom',
      'Dear Agnes,\n\nboth, sadly: the page is right, and last week somebody filled boxes with what he had at hand. It is out of the building now. Thank you for asking instead of shrugging.\n\nTom',
    ),
  ),
  matter(
    'tax-exempt',
    person('Denise Fowler', 'dfowler@lakesideschool.example'),
    'School order without tax',
    mail('We are a public school and tax-exempt. How do I order twelve bags for the staff room without tax?'),
    toms,
    note('tom', 'Need the certificate on file first. Form is in the shared folder.'),
  ),
  unread(
    'kenji-lost',
    person('Kenji Mori', 'kenji.mori@citymail.example'),
    'Order #10467 shows delivered, nothing here',
    mail('It says delivered yesterday at 14:10 and signed “front desk”. We do not have a front desk.'),
    assign('maya', 'tom'),
    reply(
      'tom',
      'Hi Kenji,\n\nthen somebody else has it. Could you ask next door while I ask the carrier for the picture?\n\nTom',
    ),
    mail('I checked with the neighbors and the front desk of the house opposite, too. Nobody has it. What now?', {
      quoting: 'gmail',
    }),
  ),
  unread(
    'left-in-rain',
    person('Megan Shaw', 'megan.shaw@hillpost.example'),
    'Parcel left in the rain',
    mail(
      'The driver left it on the step in the pouring rain instead of the dry porch one metre away. The box is soaked, picture attached. I have not dared to open the bags.',
      { files: [wetParcel] },
    ),
    toms,
  ),
  unread(
    'missing-handle',
    person('Andrei Popescu', 'andrei@popescu.example'),
    'No handle in the box',
    mail(
      'Hello, the Fjord is beautiful, but there is no handle in the box. I looked under all the paper. How do I turn it?',
    ),
    toms,
  ),
]
