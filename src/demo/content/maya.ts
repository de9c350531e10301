import { assign, mail, matter, note, reply, unread } from '../engine/matter.ts'
import { coarseGrounds, crackedHopper, invoice, priceList } from './files.ts'
import { person } from './people.ts'

const hanna = person('Hanna Lindqvist', 'hanna@lindqvist.example')
const sam = person('Sam Brandt', 'sam@cafelumen.example')

export const maya = [
  matter(
    'wholesale-cafe',
    sam,
    'Wholesale price list for our café',
    mail(
      'Hello, we are opening a second café in spring and would like to serve Hearth Blend in both. Could you send your prices for about 12 kilos a month?',
    ),
    assign('maya', 'maya'),
    reply(
      'maya',
      'Hi Sam,\n\ncongratulations on number two! The list is attached. From 24 bags on the better column counts, and it may be mixed with papers and brushes.\n\nMaya',
      priceList,
    ),
    mail('Great, let us begin with 12 bags and 10 packs of papers. Could I have a proforma for the bank?', {
      quoting: 'outlook',
    }),
    reply(
      'maya',
      'Here it is. As soon as the bank is happy the beans are roasted to order, so they reach you two days old.\n\nMaya',
      invoice,
    ),
  ),
  matter(
    'swedish-grind',
    person('Lars Nyström', 'lars.nystrom@brevlada.example'),
    'Fel malning i senaste paketet',
    mail(
      'Hej! Jag beställde hela bönor men fick bryggmalet. Jag maler alltid själv, så det här blir tyvärr stående. Går det att byta? Det är order #10462.\n\nVänliga hälsningar\nLars',
    ),
    assign('priya', 'maya'),
    reply(
      'maya',
      'Hej Lars,\n\nförlåt, det var vårt fel. Hela bönor går iväg i dag, och det malda får du gärna ge bort.\n\nMaya',
    ),
  ),
  matter(
    'nut-allergy',
    person('Catherine Bell', 'catherine@bellandsons.example'),
    'Nut allergy: is Hearth Blend safe?',
    mail(
      'The bag says “notes of hazelnut”. My son has a severe nut allergy. Is that only a taste, or does anything with nuts touch your machines?',
    ),
    assign('tom', 'maya'),
    note('tom', 'Maya, please take this one, you know the roastery best. I did not want to guess.'),
    note('maya', 'Asked Jo: no nuts in the building, but the chocolate line next door shares the loading bay.'),
    reply(
      'maya',
      'Dear Catherine,\n\n“hazelnut” is only how it tastes. There are no nuts in our building. To be open with you: a neighbour who makes chocolate uses the same loading bay, and our bags are closed before they get there. I can send you the written statement of the roastery, if that helps you decide.\n\nMaya Okafor',
    ),
    mail('Thank you for being so exact. Yes please, the statement would help.', { quoting: 'gmail' }),
  ),
  matter(
    'copied-husband',
    person('Eleanor Ames', 'eleanor@amesfamily.example'),
    'Anniversary order, please do not tell Robert... oh well',
    mail(
      'I wanted the grinder to be a surprise, but Robert sees all our mail, so he is copied in and may as well choose the colour. Robert?',
      {
        cc: [person('Robert Ames', 'robert@amesfamily.example')],
      },
    ),
    assign('maya', 'maya'),
    reply(
      'maya',
      'Dear Eleanor, dear Robert,\n\nthe best surprises are the ones you can choose. We have pine green, black and cream.\n\nMaya',
    ),
    mail('Green. And I did not see anything.\nR.', {
      from: person('Robert Ames', 'robert@amesfamily.example'),
      cc: [person('Eleanor Ames', 'eleanor@amesfamily.example')],
      quoting: 'gmail',
    }),
  ),
  matter(
    'grind-too-coarse',
    person('Owen Fairley', 'owen@fairley.example'),
    'Ground for what, exactly?',
    mail('I asked for espresso. This looks like gravel. Picture attached, the spoon is a teaspoon.', {
      files: [coarseGrounds],
    }),
    assign('maya', 'maya'),
    note('priya', 'Grinder two was set to French press until noon on Tuesday. There may be five more of these.'),
    reply(
      'maya',
      'Hi Owen,\n\nthat is gravel, and I am sorry. A new bag, ground fine by hand, leaves today. The coarse one makes a decent cold brew: 80 g, one litre, one night.\n\nMaya',
    ),
  ),
  matter(
    'customs-fee',
    person('Noor Aziz', 'noor.aziz@westpost.example'),
    'Customs wants 31 euros',
    mail('The courier asks me for 31 euros before they hand over the parcel. Your page said duties included.'),
    assign('maya', 'maya'),
    reply(
      'maya',
      'Hi Noor,\n\nduties are included and you should not have been asked. Please do not pay. I am sorting it out with the courier and will write as soon as they confirm.\n\nMaya',
    ),
    mail('They say I have until tomorrow evening or it goes back. Just so you know!'),
  ),
  matter(
    'amelia-delivery',
    person('Amelia Wright', 'amelia.wright@homepost.example'),
    'Move my Hearth Blend delivery',
    mail('Can the next box come on Friday the 5th instead of the 28th? I will be at my mother’s until then.'),
    assign('maya', 'maya'),
    reply('maya', 'Hi Amelia,\n\nmoved to the 5th. Shall the ones after that stay in the new rhythm, too?\n\nMaya'),
    mail('Yes, every four weeks from then on. And add one pack of Filter Papers 02, just this once.', {
      quoting: 'gmail',
    }),
  ),
  unread(
    'cracked-hopper',
    hanna,
    'Grinder arrived with a cracked hopper',
    mail(
      'Hi! My Fjord Hand Grinder came today but the hopper is cracked, right through. Can I get a new one before Saturday? It is a gift for my dad.\n\nHanna',
      { files: [crackedHopper] },
    ),
    assign('maya', 'maya'),
    reply(
      'maya',
      'Hi Hanna,\n\nMaya here. So sorry about that crack, and thank you for the clear picture. Let me see how fast we can get a new hopper to you.\n\nMaya',
    ),
    note(
      'priya',
      '@Maya there are three hoppers on the shelf. If one leaves by 14:00, express has it in Malmö on Friday. No need to send a whole grinder.',
    ),
    mail(
      'Thank you Maya! Saturday would be perfect. I do not need a whole new grinder if the part fits.\n\nCan I keep the cracked one as a spare?',
      { quoting: 'gmail' },
    ),
  ),
]
