/* How a scene brings the page where it is to be looked at. */
export const conversations = site => [...site.house.state.conversations.values()]
export const idOf = (site, subject) => conversations(site).find(one => one.subject.startsWith(subject)).id
export const open =
  (path, then) =>
  async ({ page, site, width }) => {
    await page.goto(site.address + (typeof path === 'function' ? path(site) : path))
    await page.waitForTimeout(900)
    await then?.({ page, site, width })
  }
export const thread = subject => site => `/inbox/mine/${idOf(site, subject)}`
export const control = (site, name, body = {}) =>
  fetch(`${site.address}/mock/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
export const set = (change, show) => async call => {
  Object.assign(call.site.house.state, change)
  await show(call)
}
export const failing = (failure, show) => async call => {
  call.site.house.state.failures.push({ times: 9, ...failure })
  await show(call)
}

export const presence = site => {
  const [, priya, tom] = site.house.state.agents
  const [first, second] = conversations(site)
  return {
    agents: [
      { id: priya.id, state: 'online' },
      { id: tom.id, state: 'away' },
    ],
    viewing: [
      { conversation: first.id, agent: priya.id, doing: 'viewing' },
      { conversation: second.id, agent: tom.id, doing: 'replying' },
    ],
  }
}

export async function write({ page }, text) {
  await page.locator('.composer__text').click()
  await page.keyboard.type(text)
}

export async function menu(page, item) {
  await page
    .getByRole('button', { name: /^Actions for the email/ })
    .last()
    .click()
  await page.waitForTimeout(300)
  if (item) await page.getByRole('menuitem', { name: item }).click()
  await page.waitForTimeout(500)
}

export const emptied = show => call => {
  for (const one of conversations(call.site)) one.isSpam = false
  return show(call)
}

export const settingsPages = [
  'profile',
  'workspace',
  'brands',
  'accounts',
  'sending',
  'suppressions',
  'team',
  'public-address',
  'tokens',
  'audit',
  'parked',
  'quarantine',
  'senders',
]
