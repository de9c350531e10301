import { assign, mail, matter, note, reply, unread } from '../engine/matter.ts'
import { bagLabel } from './files.ts'
import { person } from './people.ts'

const walter = person('Walter Finch', 'walter.finch@finchletters.example')
const greta = person('Greta Holm', 'greta@holmandhay.example')

export const mayaLong = [
  matter(
    'very-long',
    walter,
    'A few thoughts on the Fjord Hand Grinder after one hundred mornings',
    mail(`Dear people of Northwind,

I am a retired surveyor and I measure things, so forgive the length of this letter. I bought the Fjord one hundred mornings ago and have kept notes. Some of them may be of use to you; one of them is a question.

The first ten mornings. Out of the box the crank is stiff. By the fourth morning it has eased, by the ninth it turns as a good gate does. A line about this in the booklet would save some of your customers a worried mail. I nearly wrote mine.

Mornings eleven to thirty. I weighed what went in and what came out. Of 18.0 grams I got back 17.8 on average, the least was 17.5, on a very dry day. With a drop of water on the beans the loss is gone. You may know the trick; the booklet does not.

Mornings thirty-one to sixty. I compared clicks. Twenty-two is right for my paper filter, nineteen for the little steel pot that my daughter brought me, and twenty-eight for the French press on Sundays. The numbers on the dial are small and grey on grey. I am seventy-four. A dot of white paint has solved it for me, but you might think of it for the next edition.

Mornings sixty-one to ninety. My wife took over for a month while my wrist was in a splint. Her report, in full: “It is fine. It does not need a report.”

Mornings ninety-one to one hundred. There is now a slight play in the handle, about two millimetres at the knob. It does not squeak and the grind is as even as ever, I have looked at it under the glass. The nut under the cap is tight.

And here is the question: is this play normal, does it grow, and is there a washer that I should order before it does? I would rather replace a washer in time than a grinder in sorrow.

With kind regards, and thanks for a well-made thing,

Walter Finch

P.S. The Burr Cleaning Brush sheds a hair now and then. I found one in the tray on mornings 12, 40 and 77. Not in the cup, so far.
P.P.S. My notes fill one page of a squared exercise book. If your workshop would like a copy, I am glad to post it.`),
    assign('priya', 'maya'),
    note('priya', 'Best letter of the year. Maya, this one deserves your evening cup.'),
    reply(
      'maya',
      `Dear Walter,

your letter has been read aloud in the workshop, to applause, mostly for your wife.

Two millimetres at the knob are normal and come from a nylon washer settling in. It stops there for most; if it goes on, a thicker washer cures it. I have put two into an envelope for you, free of charge, together with a new brush. The dial gets white numbers in spring.

And yes: we would very much like the page from the exercise book.

Maya Okafor`,
    ),
  ),
  matter(
    'fifteen-letters',
    greta,
    'Setting up a tasting box for our book club',
    mail(
      'Hi, there are eleven of us and we would like to taste coffee at our December meeting. Could you put a box together?',
    ),
    assign('maya', 'maya'),
    reply(
      'maya',
      'Hi Greta,\n\ngladly. Is everybody fine with caffeine in the evening, and how will you brew?\n\nMaya',
    ),
    mail('Two of us need decaf. We have one large French press and a lot of opinions.'),
    reply(
      'maya',
      'Then I suggest four coffees of 250 g, one of them decaf, all ground coarse. That is two small cups of each for everybody.',
    ),
    mail('Sounds right. What would that cost?', { quoting: 'gmail' }),
    reply('maya', '$46.00 with shipping. The tasting cards come with it.'),
    mail('Could one of the four be something really strange? Our book is strange, too.', { quoting: 'none' }),
    reply('maya', 'There is one that tastes of blueberries and nobody believes it has nothing added. Strange enough?'),
    mail('Perfect. Beth says there must be no blueberries, but Beth has not read the book either.', {
      quoting: 'none',
    }),
    reply('maya', 'Then Beth will be our blind taster. When do you meet?'),
    mail('On the 11th, at seven.', { quoting: 'none' }),
    reply('maya', 'We roast on the 7th and ship on the 8th. It will be at its best on your evening.'),
    mail('And can you send it to my sister’s shop? She is always in. Holm & Hay, 3 Market Square.', {
      quoting: 'gmail',
    }),
    reply(
      'maya',
      'Noted: Holm & Hay, 3 Market Square, to be there on the 10th. Shall I send the payment link to this address?',
    ),
    mail('Yes please! And thank you, you have been more fun than the book.', { quoting: 'none' }),
  ),
  unread(
    'german-label',
    person('Jürgen Weiß', 'juergen.weiss@briefkasten.example'),
    'Falscher Mahlgrad laut Etikett',
    mail(
      `Guten Tag,

auf dem Etikett meiner letzten Tüte steht „Espresso (fine)“, bestellt hatte ich ganze Bohnen. Ein Foto hängt an. Ungeöffnet ist sie noch; soll ich sie zurückschicken oder behalten?

Freundliche Grüße
Jürgen Weiß`,
      { files: [bagLabel] },
    ),
    assign('tom', 'maya'),
  ),
  unread(
    'card-expired',
    person('Monique Ellis', 'monique.ellis@dayletter.example'),
    'My subscription says payment failed',
    mail(
      'I have a new card since last week and cannot find where to change it. Please do not cancel my box, I would have to talk to people before my first cup.',
    ),
    assign('priya', 'maya'),
  ),
]
