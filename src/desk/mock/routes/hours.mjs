import { done, made, ok, page, refuse } from '../answers.mjs'

const v1 = '/api/v1'
const office = { start: 540, end: 1020 }
const lunch = [
  { start: 540, end: 720 },
  { start: 780, end: 1080 },
]

const calendar = change => ({
  id: crypto.randomUUID(),
  name: 'Office',
  zone: 'Europe/Berlin',
  week: [[office], [office], [office], [office], [office], [], []],
  exceptions: [],
  holidayLists: [],
  isDefault: false,
  brands: [],
  isOpen: true,
  opensNext: null,
  version: 1,
  ...change,
})

/** Business hours: made when they are first asked for. */
export function hoursOf(state) {
  if (state.hours) return state.hours
  const germany = {
    id: crypto.randomUUID(),
    name: 'Germany',
    days: [
      { date: '2026-01-01', name: 'Neujahr', isYearly: true },
      { date: '2027-03-26', name: 'Karfreitag', isYearly: false },
      { date: '2026-12-25', name: '1. Weihnachtstag', isYearly: true },
    ],
    calendars: 2,
    version: 1,
  }
  const eve = { date: '2036-12-24', name: 'Christmas Eve', spans: [{ start: 540, end: 720 }] }
  state.hours = {
    calendars: [
      calendar({ isDefault: true, holidayLists: [germany.id], exceptions: [eve] }),
      calendar({
        name: 'Support in New York, with late hours before Christmas',
        zone: 'America/New_York',
        week: [lunch, lunch, lunch, lunch, lunch, [{ start: 600, end: 840 }], []],
        holidayLists: [germany.id],
        isOpen: false,
        opensNext: new Date(Date.now() + 5 * 3_600_000).toISOString(),
      }),
    ],
    lists: [germany],
  }
  return state.hours
}

const keep =
  (of, shape) =>
  ({ state, params, body }) => {
    const all = hoursOf(state)[of]
    const known = all.find(one => one.id === params.id)
    if (!known) {
      const added = shape(body)
      all.push(added)
      return made(added)
    }
    if (known.version !== body.version) return refuse(409, 'conflict', { current: known })
    if (of === 'calendars' && body.isDefault) for (const one of all) one.isDefault = false
    Object.assign(known, body, { version: known.version + 1 })
    return done
  }

const drop =
  of =>
  ({ state, params }) => {
    const hours = hoursOf(state)
    hours[of] = hours[of].filter(one => one.id !== params.id)
    return done
  }

function setBrand({ state, params, body }) {
  for (const one of hoursOf(state).calendars) {
    one.brands = one.brands.filter(id => id !== params.brand)
    if (one.id === body.calendar) one.brands.push(params.brand)
  }
  return done
}

const proposal = [
  { date: '2026-01-01', name: 'Neujahr', isYearly: true },
  { date: '2026-04-03', name: 'Karfreitag', isYearly: false },
  { date: '2026-12-25', name: '1. Weihnachtstag', isYearly: true },
]

export const hours = [
  ['GET', `${v1}/calendars`, ({ state, url }) => ok(page(hoursOf(state).calendars, url))],
  ['POST', `${v1}/calendars`, keep('calendars', calendar)],
  ['PUT', `${v1}/calendars/{id}`, keep('calendars')],
  ['DELETE', `${v1}/calendars/{id}`, drop('calendars')],
  ['PUT', `${v1}/brands/{brand}/hours`, setBrand],
  ['GET', `${v1}/holiday-lists`, ({ state, url }) => ok(page(hoursOf(state).lists, url))],
  [
    'POST',
    `${v1}/holiday-lists`,
    keep('lists', body => ({ id: crypto.randomUUID(), calendars: 0, ...body, version: 1 })),
  ],
  ['PUT', `${v1}/holiday-lists/{id}`, keep('lists')],
  ['DELETE', `${v1}/holiday-lists/{id}`, drop('lists')],
  [
    'GET',
    `${v1}/holiday-countries`,
    ({ url }) =>
      ok(
        page(
          ['AT', 'DE', 'FR', 'GB', 'US'].map(code => ({ code })),
          url,
        ),
      ),
  ],
  ['GET', `${v1}/holiday-countries/{code}`, ({ url }) => ok(page(proposal, url))],
]
