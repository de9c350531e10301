import { failing, open } from './stage.mjs'

const someone = (name, then) => open(site => `/customers/${customerOf(site, name).id}`, then)
const customerOf = (site, name) => [...site.house.state.customers.values()].find(one => one.name.startsWith(name))

export const customerScenes = [
  { name: 'customers', isMain: true, show: open('/customers') },
  {
    name: 'customers-columns',
    show: open('/customers', ({ page }) => page.getByRole('button', { name: 'Columns' }).click()),
  },
  { name: 'customers-filtered', isMain: true, show: open('/customers?address=unverified&seen=90&sort=name') },
  { name: 'customers-none-found', show: open('/customers?q=nobody-of-this-name') },
  {
    name: 'customers-none',
    show: call => {
      call.site.house.state.customers.clear()
      return open('/customers')(call)
    },
  },
  {
    name: 'customers-loading',
    show: failing({ path: '/api/v1/customers', delay: 4000 }, open('/customers')),
  },
  { name: 'customers-failed', show: failing({ path: '/api/v1/customers', status: 500, times: 9 }, open('/customers')) },
  { name: 'customer', isMain: true, show: someone('Hanna') },
  {
    name: 'customer-facts',
    show: someone('Hanna', ({ page }) => page.getByRole('button', { name: 'Edit what is known' }).click()),
  },
  {
    name: 'customer-taken',
    show: someone('Diego', async ({ page }) => {
      await page.getByRole('button', { name: 'Add an address or number' }).click()
      await page.keyboard.type('rosa@chen.example')
      await page.keyboard.press('Enter')
    }),
  },
  {
    name: 'customer-consent',
    show: someone('Diego', ({ page }) => page.getByRole('button', { name: /by email/ }).click()),
  },
  {
    name: 'customer-note',
    show: someone('Hanna', ({ page }) => page.getByRole('button', { name: 'Edit note' }).click()),
  },
  { name: 'customer-long', show: someone('Bartholomew') },
  { name: 'customer-rtl', show: someone('نور') },
  { name: 'customer-gone', show: open('/customers/00000000-0000-7000-8000-000000000000') },
]
