import { assign, mail, matter, note, reply, unread } from '../engine/matter.ts'
import { bagLabel, tornBag } from './files.ts'
import { person } from './people.ts'

const priyas = assign('priya', 'priya')

export const priya = [
  matter(
    'thin-filters',
    person('Rosa Chen', 'rosa.chen@papermail.example'),
    'Filters too thin?',
    mail(
      'Coffee comes through cloudy with the Filter Papers 02, and one of them tore while I poured. Did something change? The older pack was thicker.',
    ),
    assign('maya', 'priya'),
    reply(
      'priya',
      'Hi Rosa,\n\nsomething did: a new supplier since September. May I send you a pack from the other mill and hear what you think?\n\nPriya',
    ),
    mail('Yes, gladly. I will do a proper side by side.', { quoting: 'gmail' }),
    reply('priya', 'They are in the post, marked with a blue dot. I am curious!\n\nPriya'),
  ),
  matter(
    'fatima-exchange',
    person('Fatima Benali', 'fatima@benali.example'),
    'Exchange the beans for decaf',
    mail(
      'I took the wrong bag by mistake, it is still closed. Here is a photo of the label. Can I swap it for the decaf?',
      { files: [bagLabel] },
    ),
    priyas,
    reply(
      'priya',
      'Hi Fatima,\n\nof course. Keep the parcel box; I am sending the decaf first and a return label with it.\n\nPriya',
    ),
  ),
  matter(
    'japanese-gift',
    person('佐藤 美咲', 'misaki.sato@tegami.example'),
    'ギフト包装について',
    mail(
      'はじめまして。友人の誕生日に手挽きミルを贈りたいのですが、ギフト包装はできますか。メッセージカードも付けられると嬉しいです。よろしくお願いいたします。\n\n佐藤 美咲',
    ),
    assign('maya', 'priya'),
    note(
      'priya',
      'She asks whether the grinder can be gift-wrapped, with a card. Yes to both; answering in simple Japanese and English.',
    ),
    reply(
      'priya',
      '佐藤様\n\nはい、ギフト包装もカードも無料でお付けできます。カードの文面をお知らせください。\n\nYes, wrapping and card are free. Just send us the words for the card.\n\nPriya',
    ),
  ),
  matter(
    'lost-password',
    person('Bill Tran', 'bill.tran@farmpost.example'),
    'Can not get into my account',
    mail('The reset mail never comes. I looked in spam. I want to change my address before the next box leaves.'),
    priyas,
    reply(
      'priya',
      'Hi Bill,\n\nthe account is under your old address at work, so the mail went there. Is it right to move it to this address?\n\nPriya',
    ),
  ),
  matter(
    'brush-bristles',
    person('Anneke de Vries', 'anneke@devries.example'),
    'Brush loses its hair',
    mail('The Burr Cleaning Brush is two weeks old and almost bald. I own cats, I know shedding when I see it.'),
    priyas,
    reply(
      'priya',
      'Hi Anneke,\n\nthe cats made us laugh, the brush did not. A new one from a later batch is on its way.\n\nPriya',
    ),
    note('priya', 'Second one this week (see also Walter Finch). Asking the maker about the glue.'),
  ),
  matter(
    'student-price',
    person('Jonas Meyer', 'jonas.meyer@unimail.example'),
    'Student discount?',
    mail('Is there a price for students who drink a kilo a week during exams? Asking for a friend. The friend is me.'),
    assign('tom', 'priya'),
    reply(
      'priya',
      'Hi Jonas,\n\nfor your friend: 10% on every kilo, if you send a picture of a student card. And a glass of water now and then.\n\nPriya',
    ),
  ),
  matter(
    'double-box',
    person('Sharon Price', 'sharon@pricehome.example'),
    'Two boxes came instead of one',
    mail('Lovely, but I only pay for one. What shall I do with the second?'),
    priyas,
    note('priya', 'Label printed twice. Checking whose box this was before I tell her to keep it.'),
  ),
  unread(
    'corner-again',
    person('Femi Adeyemi', 'femi@adeyemi.example'),
    'Bag open on arrival',
    mail(
      'Good afternoon. The bag in my parcel had an open corner and the beans smell of nothing. I attach a picture. I would prefer the money back this time, please.',
      { files: [tornBag] },
    ),
    assign('tom', 'priya'),
  ),
  unread(
    'skip-or-cancel',
    person('Lucy Hart', 'lucy.hart@greenpost.example'),
    'Thinking about cancelling',
    mail(
      'It is not you. Since the baby came we just do not get through a kilo a month. Is there anything smaller, or should I stop it?',
    ),
    priyas,
  ),
  unread(
    'follow-up-late',
    person('Patrick O’Neill', 'patrick@oneillandco.example'),
    'Any news on #10449?',
    mail('Could you tell me when #10449 leaves? The page only says “preparing”.'),
    priyas,
    reply('priya', 'Hi Patrick,\n\nit waits for the cream grinder, which is due at noon. It leaves today.\n\nPriya'),
    mail('It is past five now and the page still says preparing. Is it on its way?', { quoting: 'outlook' }),
  ),
]
