import { assign, mail, matter, note, reply, snooze } from '../engine/matter.ts'
import { officeAddresses } from './files.ts'
import { person } from './people.ts'

export const snoozed = [
  matter(
    'pause-subscription',
    person('Beatriz Nunes', 'bea.nunes@letterbox.example'),
    'Pause my subscription for a while',
    mail(
      'I have four unopened bags on the shelf. Please pause the Hearth Blend until I write again, but do not cancel it, I want to keep my price.',
    ),
    assign('maya', 'priya'),
    reply(
      'priya',
      'Hi Beatriz,\n\npaused, and your price stays. I will ask you next week how the shelf is doing.\n\nPriya',
    ),
    snooze('priya', 'next week'),
  ),
  matter(
    'office-order',
    person('Gareth Moss', 'gareth@mossandpartners.example'),
    'Coffee for three offices',
    mail(
      'The list of offices is attached. One invoice for all, if that is possible, and the first delivery at the beginning of next month.',
      { files: [officeAddresses] },
    ),
    assign('maya', 'maya'),
    reply(
      'maya',
      'Hi Gareth,\n\none invoice is no problem. I will set it up and show it to you before anything is charged.\n\nMaya',
    ),
    note('maya', 'Set up on Monday, when the new price list is in.'),
    snooze('maya', 'next week'),
  ),
  matter(
    'back-in-stock',
    person('Sofia Marchetti', 'sofia@marchetti.example'),
    'When is the green one back?',
    mail('The Fjord in pine green is sold out. Is it worth waiting or shall I take the black one?'),
    assign('tom', 'tom'),
    note('tom', 'Container is due tomorrow morning, answer when it is counted.'),
    snooze('tom', 'tomorrow'),
  ),
  matter(
    'carrier-search',
    person('Ahmed Saleh', 'ahmed.saleh@skymail.example'),
    'Parcel has not moved for five days',
    mail('Tracking has said “arrived at depot” since Monday. Is it stuck?'),
    assign('maya', 'tom'),
    reply(
      'tom',
      'Hi Ahmed,\n\nI have asked the carrier to look for it; they have until tomorrow morning. If they do not find it, a new one leaves the same day.\n\nTom',
    ),
    snooze('tom', 'tomorrow'),
  ),
  matter(
    'wedding-favours',
    person('Isla Drummond', 'isla@drummond.example'),
    '90 small bags for our wedding',
    mail(
      'We marry in June and would love little bags of beans for the guests, with our names on the label. Do you do such a thing?',
    ),
    assign('priya', 'priya'),
    reply(
      'priya',
      'Hi Isla,\n\nwhat a lovely idea. We can, from 60 bags on. I am asking the printer for a sample of the label and will have it in three days.\n\nPriya',
    ),
    snooze('priya', 'in three days'),
  ),
  matter(
    'refund-on-its-way',
    person('Tobias Wren', 'tobias@wren.example'),
    'Where is my refund?',
    mail('You wrote last week that the money was sent. There is nothing on my card yet.'),
    assign('maya', 'maya'),
    note('maya', 'Sent on the 17th, card company says up to five working days. Look again tomorrow.'),
    snooze('maya', 'tomorrow'),
  ),
]
