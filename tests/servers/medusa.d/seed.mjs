// Fills a new store through its own HTTP API and prints what was made: node seed.mjs ADDRESS
import { bearer, caller } from './api.mjs'
import { openShop } from './buying.mjs'
import { addGoods } from './goods.mjs'
import { setUp } from './setup.mjs'
import { staff } from './staff.mjs'

const address = process.argv[2]
const owner = { email: 'owner@store.example', password: 'of a test' }
const { token } = await caller(address).post('/auth/user/emailpass', owner)
const admin = caller(address, bearer(token))

const house = await setUp(admin)
const goods = await addGoods(admin, house)
const newKey = async (title, type) => (await admin.post('/admin/api-keys', { title, type })).api_key
const publishable = await newKey('Web shop', 'publishable')
await admin.post(`/admin/api-keys/${publishable.id}/sales-channels`, { add: [house.channel.id] })
const secret = await newKey('Support desk', 'secret')

const { customers, buy } = await openShop(address, publishable.token, house)
const { customer_group: gold } = await admin.post('/admin/customer-groups', { name: 'Gold' })
await admin.post(`/admin/customer-groups/${gold.id}/customers`, { add: [customers.ana.id] })
await admin.post('/admin/promotions', {
  code: 'WELCOME10',
  type: 'standard',
  status: 'active',
  is_automatic: false,
  application_method: { type: 'percentage', value: 10, target_type: 'order', currency_code: 'eur' },
})

const shoe = goods.shoe.variants['42']
const jacket = goods.jacket.variants.M
const bottle = goods.bottle.variants['0.7 l']
const { capture, refund, send, deliver, requestReturn, cancel } = staff(admin, house)
const orders = {}
const sell = async (what, who, cart, options) => {
  const { id, display_id: number } = await buy(who, cart, options)
  orders[what] = { id, number, email: `${who}@mail.example`, customer: customers[who]?.id ?? null }
  return id
}

const delivered = await sell('delivered', 'ana', { [shoe]: 1, [bottle]: 2 })
await send(delivered, '1Z999AA10123456784')
await capture(delivered)
await deliver(delivered)

await capture(await sell('captured', 'zoe', { [jacket]: 1 }))
await cancel(await sell('cancelled', 'zoe', { [bottle]: 1 }))

const partlyRefunded = await sell('partlyRefunded', 'jean', { [shoe]: 1, [jacket]: 1 })
await capture(partlyRefunded)
await refund(partlyRefunded, 10.5, 'Scratched, with our apologies')

await sell('plain', 'jean', { [bottle]: 3 })
await sell('discounted', 'jean', { [shoe]: 1 }, { code: 'WELCOME10' })
await send(await sell('yen', 'lei', { [shoe]: 1, [bottle]: 1 }, { inJapan: true }), 'JP123456785')

const returned = await sell('returned', 'jose', { [jacket]: 2 })
await capture(returned)
await send(returned, '00340434161094021501')
await deliver(returned)
await requestReturn(returned)

await send(await sell('partlySent', 'jose', { [shoe]: 1, [bottle]: 1 }), '00340434161094021518', 1)

const refunded = await sell('refunded', 'zoe', { [bottle]: 1 })
await capture(refunded)
await refund(refunded, 23.4, 'Arrived broken')

await sell('guest', 'guest', { [bottle]: 1 })

const { europe, japan, location, parcel, returnLabel, reason } = house
console.log(
  JSON.stringify({
    secretKey: secret.token,
    publishableKey: publishable.token,
    owner,
    regions: { europe: europe.id, japan: japan.id },
    location: location.id,
    shippingOption: parcel.id,
    returnOption: returnLabel.id,
    returnReason: reason.id,
    products: goods,
    customers,
    orders,
  }),
)
