import { bearer, caller } from './api.mjs'

const people = {
  ana: ['Ana', 'Sørensen'],
  zoe: ['Zoë', 'Müller'],
  jean: ['Jean', "O'Brien"],
  lei: ['雷', '李'],
  jose: ['José', 'Núñez'],
}

/** Customers with accounts, who can buy; `guest` has none. */
export async function openShop(address, key, { europe, japan, parcel }) {
  const web = { 'x-publishable-api-key': key }
  const anyone = caller(address, web)
  const customers = {}
  const shoppers = { guest: { client: anyone, email: 'guest@mail.example', name: ['Guðrún', 'Jónsdóttir'] } }
  for (const [who, name] of Object.entries(people)) {
    const [first_name, last_name] = name
    const email = `${who}@mail.example`
    const login = { email, password: `of ${who}` }
    const { token: registering } = await anyone.post('/auth/customer/emailpass/register', login)
    const { customer } = await caller(address, { ...web, ...bearer(registering) }).post('/store/customers', {
      email,
      first_name,
      last_name,
      phone: '+49 30 1234500',
    })
    const { token } = await anyone.post('/auth/customer/emailpass', login)
    customers[who] = { id: customer.id, email }
    shoppers[who] = { client: caller(address, { ...web, ...bearer(token) }), email, name }
  }

  /** @param goods how many of each variant */
  const buy = async (who, goods, { inJapan = false, code } = {}) => {
    const { client, email, name } = shoppers[who]
    const home = homeOf(name, inJapan)
    const region = inJapan ? japan : europe
    const { cart } = await client.post('/store/carts', {
      region_id: region.id,
      email,
      shipping_address: home,
      billing_address: home,
    })
    const at = `/store/carts/${cart.id}`
    for (const [variant, quantity] of Object.entries(goods))
      await client.post(`${at}/line-items`, { variant_id: variant, quantity })
    if (code) await client.post(`${at}/promotions`, { promo_codes: [code] })
    await client.post(`${at}/shipping-methods`, { option_id: parcel.id })
    const { payment_collection: due } = await client.post('/store/payment-collections', { cart_id: cart.id })
    await client.post(`/store/payment-collections/${due.id}/payment-sessions`, { provider_id: 'pp_system_default' })
    const done = await client.post(`${at}/complete`)
    if (done.type !== 'order') throw new Error(`${who} could not buy: ${JSON.stringify(done).slice(0, 400)}`)
    return done.order
  }
  return { customers, buy }
}

function homeOf([first_name, last_name], inJapan) {
  const where = inJapan
    ? { address_1: '神宮前 1-2-3', city: '東京', postal_code: '150-0001', country_code: 'jp' }
    : { address_1: 'Hauptstraße 10', city: 'Berlin', postal_code: '10115', country_code: 'de' }
  return { first_name, last_name, ...where }
}
