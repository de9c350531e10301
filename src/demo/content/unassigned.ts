import { mail, matter, note, unread } from '../engine/matter.ts'
import { receipt, tasting } from './files.ts'
import { person } from './people.ts'

export const unassigned = [
  matter(
    'gift-note',
    person('Harriet Cole', 'harriet@colehouse.example'),
    'Gift note was missing',
    mail(
      'My sister got the box today but there was no card in it. I had written “Happy 40th, drink this and not instant”. Can you still send the card?',
    ),
    note('priya', 'Cards ran out on Wednesday. Whoever takes this: new ones are in the drawer.'),
  ),
  unread(
    'stock-mail-list',
    person('Roastery Weekly', 'hello@roasteryweekly.example'),
    'This week: three cups worth waking up for',
    mail(
      'This week: three cups worth waking up for.\n\nWashed lots are landing, tasting in Portland on Sunday, and a short guide to brewing at altitude.',
      {
        html: `<table width="100%" bgcolor="#f4efe6"><tr><td align="center"><table width="560" bgcolor="#ffffff" cellpadding="24">
<tr><td style="font-family:Georgia,serif"><h1 style="margin:0;color:#35574a">Roastery Weekly</h1><p style="color:#777">Three cups worth waking up for</p>
<img src="cid:tasting.jpg" width="512" alt="Two cups on a wooden table"></td></tr>
<tr><td style="font-family:Georgia,serif;font-size:16px;line-height:1.5"><h2>Washed lots are landing</h2><p>Bright, tea-like and gone by Christmas.</p>
<h2>Tasting on Sunday</h2><p>Twelve seats at the harbour. <a href="https://roasteryweekly.example/tasting">Take one</a>.</p></td></tr>
<tr><td style="font-size:12px;color:#999">You get this because your shop is listed with us.</td></tr></table></td></tr></table>`,
        pictures: [{ ...tasting, name: 'tasting.jpg' }],
      },
    ),
  ),
  unread('only-a-photo', person('', 'kofi.annor@quickpost.example'), '', mail('', { files: [receipt] })),
  unread(
    'no-subject',
    person('June Park', 'june.park@plainmail.example'),
    '',
    mail('hi do the beans come whole or ground if i dont choose anything? ordered on my phone and i dont remember'),
  ),
  unread(
    'capitals',
    person('RICHARD BOONE', 'r.boone@oldmail.example'),
    'STILL WAITING!!!',
    mail(`THIS IS THE THIRD TIME I AM WRITING. ORDER #10440 WAS PROMISED FOR TUESDAY. IT IS NOW FRIDAY. I HAVE GUESTS ON SUNDAY AND NO COFFEE IN THE HOUSE.

SOMEBODY CALL ME. NOT A ROBOT.

RICHARD BOONE`),
  ),
  unread(
    'arabic-late',
    person('ليلى حداد', 'layla.haddad@barid.example'),
    'سؤال عن موعد وصول الطلب',
    mail(`مرحبا،

طلبت كيسين من القهوة يوم الأحد، رقم الطلب ‎#10471، ولم يصلني أي تحديث منذ ذلك الحين. هل يمكنكم إخباري متى يصل الطرد؟ عندي ضيوف يوم الخميس.

شكرا لكم
ليلى`),
  ),
  unread(
    'emoji-love',
    person('Tasha Boyd ☕', 'tasha@boydtown.example'),
    'omg the new roast 😍☕',
    mail(
      'just had the first cup 🤯 tastes like chocolate and oranges?? how 😭 please tell me it is not a one-time thing, my whole team wants some now 🙏🙏 (and is the bag compostable? ♻️)',
    ),
  ),
  unread(
    'diego-restock',
    person('Diego Ortega', 'diego.ortega@correo.example'),
    'Is the Fjord in black coming back?',
    mail(
      'Saw it in your story last night and it was gone within the hour. Can I pay now and wait? I do not mind if it takes until January.',
    ),
  ),
]
