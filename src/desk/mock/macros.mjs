const id = at => `01920000-0000-7000-8000-0000000003${String(at).padStart(2, '0')}`
const step = (html, title = '', guidance = '') => ({ title, guidance, html })

const macro = (at, name, folder, steps, more = {}) => ({
  id: id(at),
  name,
  folder,
  isShared: true,
  steps,
  attachments: [],
  actions: [],
  uses: 0,
  lastUsedAt: null,
  version: 1,
  ...more,
})

const act = (name, parameters = {}) => ({ name: `conversation.${name}`, parameters })

/** What a shop writes again and again. */
export const startMacros = tags => [
  macro(
    1,
    'Where is my order?',
    'Delivery',
    [
      step(
        '<p>Hi {{customer.first_name|there}},</p><p>{{order.number}} is on its way with {{parcel.carrier}}. You can follow it here: {{parcel.tracking_link}}</p><p>{{agent.first_name}}</p>',
      ),
    ],
    { uses: 128, actions: [act('snooze', { hours: 48 })] },
  ),
  macro(
    2,
    'Damaged in transit',
    'Delivery',
    [
      step(
        '<p>Hi {{customer.first_name|there}},</p><p>I am sorry that it arrived broken. Could you send us a picture of the parcel and of what is damaged? [own words]</p>',
      ),
    ],
    { uses: 64, actions: [act('tag', { add: [tags[0].id] }), act('prioritise', { priority: 'high' })] },
  ),
  macro(3, 'Thank you, all done', '', [step('<p>You are welcome, and enjoy your coffee!</p>')], {
    uses: 41,
    actions: [act('resolve')],
  }),
  macro(
    4,
    'A parcel is lost',
    'Delivery',
    [
      step(
        '<p>Hi {{customer.first_name|there}}, thank you for your patience.</p>',
        'Greet',
        'Read the parcel’s last event first.',
      ),
      step(
        '<p>{{parcel.carrier}} has not seen {{parcel.tracking_number}} for days. [what the carrier said]</p>',
        'Say what happened',
        'After ten silent days it counts as lost.',
      ),
      step(
        '<p>I have sent you a new one today, at no cost.</p>',
        'Put it right',
        'A replacement goes out from the panel beside; nobody needs to be asked under 80 dollars.',
      ),
    ],
    { uses: 12 },
  ),
  macro(5, 'Grind sizes', 'Before buying', [step('<p>For a V60 choose medium fine, for a French press coarse.</p>')], {
    uses: 9,
  }),
  macro(6, 'My greeting from the roastery', '', [step('<p>Warm greetings from the roastery</p>')], {
    isShared: false,
    uses: 3,
  }),
]
