import { assign, mail, matter, note, reply, resolve } from '../engine/matter.ts'
import { invoice, tornBag } from './files.ts'
import { person } from './people.ts'

export const resolved = [
  matter(
    'invoice-for-books',
    person('Ingrid Solheim', 'ingrid@solheimdesign.example'),
    'Invoice with our VAT number, please',
    mail(`Hello,

our bookkeeper needs an invoice for order #10391 with the company name on it: Solheim Design AS, VAT NO 914 882 113 MVA.

Thank you
Ingrid Solheim`),
    assign('tom', 'tom'),
    reply(
      'tom',
      'Hi Ingrid,\n\nhere it is, with name and VAT number. From now on both are on your account, so every invoice will carry them.\n\nTom',
      invoice,
    ),
    mail('Perfect, that was quick. Thanks Tom!', { quoting: 'gmail' }),
    resolve('tom', 'Invoice sent again with VAT number.'),
  ),
  matter(
    'thank-you-brush',
    person('Nadia Petrov', 'nadia.petrov@post.example'),
    'Just a thank you',
    mail(`No problem at all this time! I only want to say that the little brush you slipped into my parcel saved my grinder. I had no idea how much old coffee was hiding in there.

You have a customer for life.
Nadia`),
    assign('priya', 'priya'),
    reply(
      'priya',
      'Nadia, you have made the whole packing table smile. Please brush once a week and your Fjord will outlive us all.\n\nPriya',
    ),
    resolve('priya'),
  ),
  matter(
    'double-charge',
    person('Peter Hallam', 'p.hallam@inbox.example'),
    'Charged twice for one order?',
    mail('My bank shows two payments of $39.00 to you on the same day. I ordered once (#10412). Which one is real?'),
    assign('maya', 'priya'),
    note(
      'priya',
      'Second one is only an authorisation, it was voided the same evening. The bank drops it after 3 working days.',
    ),
    reply(
      'priya',
      'Hi Peter,\n\nyou have been charged once. The second line is a reservation that we cancelled that evening; your bank lets it go within three working days. Should it still be there on Thursday, write to me and I will call them with you.\n\nPriya',
    ),
    mail('It is gone this morning. Thank you for explaining it like a human.', { quoting: 'outlook' }),
    resolve('priya', 'Authorisation fell away.'),
  ),
  matter(
    'wrong-bag-size',
    person('Oona Virtanen', 'oona@virtanen.example'),
    'Got 250 g instead of 1 kg',
    mail(
      'Hei! I opened the box and there is one small bag of Hearth Blend. I paid for the big one. Could you check what happened with order #10420?',
    ),
    assign('maya', 'tom'),
    reply(
      'tom',
      'Hi Oona,\n\nthat is our mistake, the picker took the shelf above. Your kilo left ten minutes ago. Keep the small bag and give it to someone who still drinks instant.\n\nTom',
    ),
    mail('Haha, my brother it is. Kilo arrived, all good.'),
    resolve('tom', 'Right bag sent, small one kept.'),
  ),
  matter(
    'forgot-code',
    person('Marcus Reid', 'marcus.reid@mailhouse.example'),
    'Discount code did not work',
    mail(
      'I typed AUTUMN10 at checkout and it said it had expired, but your card in the parcel says until the end of the month.',
    ),
    assign('maya', 'maya'),
    reply(
      'maya',
      'Hi Marcus,\n\nthe card is right and our shop was wrong: somebody set the end a week early. It works again, and I have put the 10% back on your last order.\n\nMaya',
    ),
    resolve('maya', '10% of #10433 given back.'),
  ),
  matter(
    'neighbour-has-it',
    person('Clara Jensen', 'clara.jensen@letters.example'),
    'Parcel marked delivered, not here',
    mail('Tracking says delivered at 11:52, nobody rang, nothing in the hall. Can you find out where it is?'),
    assign('priya', 'priya'),
    reply(
      'priya',
      'Hi Clara,\n\nthe driver noted “left with neighbour, door 3”. Would you try there first? If it is not with them I will send a new one today.\n\nPriya',
    ),
    mail('It was with the new neighbour! We have now met, and shared a cup. Thank you.'),
    resolve('priya'),
  ),
  matter(
    'torn-bag',
    person('Luis Ferreira', 'luis@ferreira.example'),
    'Bag torn in the post',
    mail('The corner of the bag is ripped and half of the beans are loose in the box. See the picture. Order #10428.', {
      files: [tornBag],
    }),
    assign('maya', 'tom'),
    note('tom', 'Third torn corner this week, same batch of bags. Told the warehouse to use the thicker ones.'),
    reply(
      'tom',
      'Hi Luis,\n\nsorry, a bag should survive a postman. A new one is on its way in thicker paper. The loose beans are fine to use within a few days.\n\nTom',
    ),
    mail('New bag is here, whole. Obrigado!', { quoting: 'gmail' }),
    resolve('tom', 'Replaced. Bag batch reported.'),
  ),
]
