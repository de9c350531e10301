/* What the customers of the made-up shop write about. The first ones are whole; the rest are drawn from `short`. */
const quoted =
  '<blockquote>On 19 Nov 2026, Northwind Coffee wrote:<br>Your order #10482 is on its way. It reaches you on Saturday.</blockquote>'
const newsletter = `<table width="100%" bgcolor="#f4efe9" cellpadding="20"><tr><td align="center"><table width="480" bgcolor="#ffffff" cellpadding="24"><tr><td style="font-family:Georgia,serif;color:#3a2c20"><h2 style="margin:0 0 8px">Wholesale price list</h2><p>Could you fill this in for our café? We need <b>12 kg a month</b>.</p><table border="1" cellpadding="6" style="border-collapse:collapse"><tr><th>Blend</th><th>kg</th></tr><tr><td>Hearth</td><td>8</td></tr><tr><td>Harbor</td><td>4</td></tr></table><p><a href="https://cafebrandt.example/order">Our order page</a></p><p><img data-remote="/api/v1/files/e0000000-0000-7000-8000-000000000001" width="320" alt="Our terrace in summer"></p><img src="/api/v1/files/e0000000-0000-7000-8000-000000000001" width="160" alt="Our café"></td></tr></table></td></tr></table>`

const visit = {
  method: 'request',
  summary: 'A look at the roastery',
  start: '2026-12-03T09:00:00Z',
  end: '2026-12-03T10:30:00Z',
  isAllDay: false,
  timeZone: 'Europe/Berlin',
  location: 'Harbour Road 12, second yard',
  organizer: { name: 'Café Brandt', address: 'hello@cafebrandt.example' },
  attendees: [
    { name: 'Northwind Coffee', address: 'help@northwind.example' },
    { name: 'Jonas Brandt', address: 'jonas@cafebrandt.example' },
  ],
}

export const long = [
  {
    who: 0,
    subject: 'Grinder arrived with a cracked hopper',
    assignee: 0,
    unread: true,
    ago: 2,
    messages: [
      {
        in: 'Hi! My grinder came today but the hopper is cracked. Can I get a new one before Saturday? It is a gift.',
        files: ['crack.jpg', 'label.jpg'],
        ago: 1460,
      },
      { event: 'assigned', agent: 0, ago: 60 },
      {
        out: 'Hi Hanna, Maya here. So sorry about that crack! Let me check how fast we can get a new hopper to you.',
        by: 0,
        ago: 52,
        state: 'delivered',
      },
      {
        note: '@Maya Okafor the warehouse has 3 hoppers in stock. If it leaves by 14:00, express reaches Malmö on Friday. No need to send a whole grinder.',
        html: '<p><span data-mention="a0000000-0000-7000-8000-000000000001">@Maya Okafor</span> the warehouse has 3 hoppers in stock. If it leaves by 14:00, express reaches Malmö on Friday. No need to send a whole grinder.</p>',
        mentions: [0],
        by: 1,
        ago: 43,
      },
      {
        in: 'Thank you Maya! Saturday would be perfect, it is for my dad’s birthday. I don’t need a whole new grinder if the part fits.\n\nCan I keep the cracked one as a spare lid?',
        html: `<p>Thank you Maya! Saturday would be perfect, it is for my dad’s birthday. I don’t need a whole new grinder if the part fits.</p><p>Can I keep the cracked one as a spare lid?</p>`,
        quote: quoted,
        ago: 2,
      },
    ],
  },
  {
    who: 1,
    subject: 'Is the Harbor Tee restocking in M?',
    assignee: 0,
    unread: true,
    ago: 9,
    messages: [
      {
        in: 'Saw it in your story, been looking everywhere for the green one in M. Will it be back before Christmas? 🎄☕️👕',
        ago: 9,
      },
    ],
  },
  {
    who: 2,
    subject: 'Move my Hearth Blend delivery',
    assignee: 0,
    ago: 14,
    messages: [
      { in: 'Could you move my next delivery by a week? We are away until the 30th.', ago: 200 },
      {
        out: 'Done, Amelia. Your next bag leaves on 1 December.',
        by: 0,
        ago: 120,
        state: 'failed',
        detail: '550 5.1.1 The mailbox amelia@wright.example does not exist',
      },
      { in: 'Nothing came through yet, did you get my mail?', ago: 14 },
    ],
  },
  {
    who: 3,
    subject: 'Order #10467 shows delivered, nothing here',
    assignee: 2,
    ago: 26,
    messages: [
      {
        in: 'I checked with the neighbors and the front desk too. The carrier says it was handed over at 11:42 but nobody here has it.',
        ago: 26,
        files: ['carrier-proof.pdf'],
      },
    ],
  },
  {
    who: 4,
    subject: 'Exchange beanie for the larger one',
    assignee: 0,
    unread: true,
    ago: 41,
    messages: [
      {
        in: 'Here is a photo of the label, it still has the tag on.',
        ago: 41,
        files: ['label.jpg', 'beanie.jpg', 'receipt.pdf'],
      },
      {
        out: 'The larger one leaves today.',
        by: 0,
        ago: 40,
        state: 'failed',
        detail: 'joost@vandijk.example: The address does not exist (5.1.1): 550 5.1.1 User unknown',
      },
      {
        event: 'bounced',
        data: {
          address: 'joost@vandijk.example',
          reason: 'no_such_address',
          mail: 'a0000000-0000-7000-8000-000000000001',
        },
        ago: 39,
      },
      { event: 'delayed', data: { address: 'copy@vandijk.example', reason: 'no_answer' }, ago: 38 },
      { event: 'arrived', data: {}, by: 1, ago: 37 },
    ],
  },
  {
    who: 6,
    subject: 'Wholesale price list for our café',
    assignee: 0,
    ago: 120,
    status: 'waiting',
    messages: [
      { in: 'Could you fill this in for our café? We need 12 kg a month.', html: newsletter, ago: 180 },
      { out: 'Sent the list over. Happy to set up a tasting.', by: 0, ago: 120, state: 'kept' },
      { in: 'Could we come by with the team?', invitations: [visit], files: ['invitation.ics'], ago: 119 },
      { in: 'Sorry, not this week.', invitations: [{ ...visit, method: 'cancel' }], ago: 118 },
    ],
  },
  {
    who: 8,
    subject: 'أين طلبي رقم ١٠٤٧١؟',
    ago: 70,
    unread: true,
    messages: [{ in: 'مرحبا، لم يصلني الطلب حتى الآن. هل يمكنكم التحقق من رقم التتبع؟ شكرا جزيلا.', ago: 70 }],
  },
  {
    who: 9,
    subject: 'שאלה על הטחינה',
    ago: 95,
    messages: [{ in: 'שלום, איזו טחינה מתאימה לפרנץ׳ פרס? תודה!', ago: 95 }],
  },
  {
    who: 11,
    subject:
      'A question about the subscription that I have been meaning to ask for a very long time, and which has a subject that does not fit anywhere',
    ago: 130,
    unread: true,
    messages: [
      {
        in: `${'I have thought about this for weeks and would like to set out the whole matter properly. '.repeat(30)}\n\nAveryveryverylongwordwithoutanyspacesthatmustnotbreakthelayout${'abcdefghij'.repeat(12)}\n\nhttps://northwind.example/${'path/'.repeat(30)}`,
        ago: 130,
      },
    ],
  },
  {
    who: 13,
    subject: '注文の変更について',
    ago: 150,
    messages: [{ in: 'お世話になっております。注文内容を変更したいのですが、可能でしょうか。', ago: 150 }],
  },
  {
    who: 7,
    subject: 'Change delivery address for #10479',
    assignee: 0,
    ago: 180,
    messages: [
      { in: 'New flat is 14B, same street', ago: 180 },
      {
        out: 'Got it, 14B it is.',
        by: 0,
        ago: 175,
        state: 'unknown',
        detail: 'The connection ended after the message was handed over',
      },
    ],
  },
  {
    who: 3,
    subject: 'Do you ship to Norway?',
    assignee: 0,
    ago: 200,
    messages: [
      { in: 'And what about customs?', ago: 200 },
      {
        out: 'We do, and customs are in the price.',
        by: 0,
        ago: 198,
        state: 'queued',
        detail: '451 4.3.0 Try again later',
      },
    ],
  },
  {
    who: 10,
    subject: 'Kettle: which voltage?',
    assignee: 0,
    ago: 210,
    messages: [
      { in: 'Does the kettle work in Japan too?', ago: 400 },
      { out: 'It needs 230 volts, so better not.', by: 0, ago: 390, state: 'delivered' },
      {
        in: 'I am out of the office until 1 December. For urgent matters write to my colleague.',
        kind: 'out-of-office',
        because: 'auto-submitted',
        ago: 380,
      },
      {
        in: 'Your message could not be delivered to one or more recipients.',
        kind: 'bounce',
        because: 'delivery-report',
        ago: 370,
      },
      { event: 'classified', by: 1, data: { from: 'notification', to: 'human', message: 'm' }, ago: 300 },
      { event: 'receipt-sent', data: { to: 'jonas@lund.example' }, ago: 290 },
      { event: 'reply-withdrawn', by: 0, ago: 280 },
      { in: 'Thanks, then I take the small one.', ago: 211 },
      {
        out: 'Good choice. I have put one aside for you.',
        html: '<p>Good choice. I have put one aside for you.</p>',
        by: 0,
        ago: 210,
        state: 'queued',
        leavesIn: 55,
      },
      {
        out: 'One more thing: it comes with the plug of your country, and the manual in Danish. Write to us should the first brew taste of anything else than coffee.',
        html: '<p>One more thing: it comes with the plug of your country, and the manual in Danish. Write to us should the first brew taste of anything else than coffee.</p>',
        by: 1,
        ago: 209,
        state: 'queued',
        leavesIn: 1440,
      },
    ],
  },
  {
    who: 10,
    subject: 'Re: Kettle: which voltage?',
    assignee: 0,
    ago: 205,
    messages: [{ in: 'And is there a plug for Denmark?', ago: 205 }],
  },
  {
    who: 12,
    subject: 'Make your shop rank first!!!',
    assignee: 0,
    isSpam: true,
    ago: 90,
    messages: [
      {
        in: 'Dear webmaster, we found 17 mistakes in your shop. Answer within 24 hours.',
        kind: 'spam',
        because: 'dmarc',
        check: { proof: 'failed', domain: 'rank-first.example', by: [], policy: 'reject' },
        ago: 90,
      },
    ],
  },
  { who: 5, subject: 'Long story about filters', assignee: 0, ago: 240, many: 120 },
]

export const short = [
  ['Where is my order #{n}?', 'It said Tuesday, now it is Friday and the tracking page has not moved since Monday.'],
  ['Which grind for a moka pot?', 'I have the 3-cup one. Is medium fine enough?'],
  ['Cancel my subscription', 'I drink less at home now. Can I pause instead?'],
  ['Wrong beans in the parcel', 'I ordered Hearth and got Harbor. The box says Hearth, the bag says Harbor.'],
  ['Invoice for order #{n}', 'Our bookkeeper needs an invoice with the VAT number on it.'],
  ['Discount code does not work', 'AUTUMN10 says it has expired, but the mail says until the 30th.'],
  ['Refund for the returned kettle', 'Sent it back two weeks ago. When will I see the money?'],
  ['Do you ship to Norway?', 'And if so, who pays the customs?'],
  ['Kettle does not switch off', 'It boils on and on. I pulled the plug to be safe.'],
  ['Gift wrapping possible?', 'For a friend, with a card please: “To many more mornings together.”'],
  ['The lid is missing', 'Unpacked everything twice, no lid for the travel mug.'],
  ['Thank you!', 'The replacement came today. You are the best shop I know. ❤️'],
]
