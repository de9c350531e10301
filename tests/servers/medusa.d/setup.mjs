const euroCountries = ['de', 'fr', 'dk']

/** Two regions (Europe: 20 % on top of prices in euro; Japan: 10 % within prices in yen), a warehouse and how it sends. */
export async function setUp(admin) {
  const { stores } = await admin.get('/admin/stores')
  await admin.post(`/admin/stores/${stores[0].id}`, {
    name: 'Nordlicht Outdoor',
    supported_currencies: [
      { currency_code: 'eur', is_default: true },
      { currency_code: 'jpy', is_tax_inclusive: true },
    ],
  })
  const { sales_channels: channels } = await admin.get('/admin/sales-channels')
  const channel = channels[0] ?? (await admin.post('/admin/sales-channels', { name: 'Web shop' })).sales_channel
  const europe = await addRegion(admin, 'Europe', 'eur', euroCountries, 20)
  const japan = await addRegion(admin, 'Japan', 'jpy', ['jp'], 10, { is_tax_inclusive: true })
  const location = await addWarehouse(admin, channel)
  const { shipping_profiles: profiles } = await admin.get('/admin/shipping-profiles')
  const profile =
    profiles[0] ?? (await admin.post('/admin/shipping-profiles', { name: 'Default', type: 'default' })).shipping_profile
  const zone = await addZone(admin, location)
  const addOption = (name, prices, isReturn) => addShippingOption(admin, { name, prices, isReturn, zone, profile })
  return {
    channel,
    profile,
    europe,
    japan,
    location,
    parcel: await addOption('Standard parcel', { eur: 5, jpy: 700 }, false),
    returnLabel: await addOption('Return label', { eur: 0, jpy: 0 }, true),
    reason: (await admin.post('/admin/return-reasons', { value: 'wrong_size', label: 'Wrong size' })).return_reason,
  }
}

async function addRegion(admin, name, currency, countries, rate, more) {
  const { region } = await admin.post('/admin/regions', {
    name,
    currency_code: currency,
    countries,
    payment_providers: ['pp_system_default'],
    ...more,
  })
  for (const country of countries)
    await admin.post('/admin/tax-regions', {
      country_code: country,
      provider_id: 'tp_system',
      default_tax_rate: { name: 'VAT', code: 'vat', rate },
    })
  return region
}

async function addWarehouse(admin, channel) {
  const { stock_location: location } = await admin.post('/admin/stock-locations', {
    name: 'Main warehouse',
    address: { address_1: 'Dock 1', city: 'Berlin', country_code: 'de', postal_code: '10115' },
  })
  const at = `/admin/stock-locations/${location.id}`
  await admin.post(`${at}/sales-channels`, { add: [channel.id] })
  await admin.post(`${at}/fulfillment-providers`, { add: ['manual_manual'] })
  await admin.post(`${at}/fulfillment-sets`, { name: 'Parcel delivery', type: 'shipping' })
  return location
}

async function addZone(admin, location) {
  const { stock_location: full } = await admin.get(`/admin/stock-locations/${location.id}?fields=*fulfillment_sets`)
  const { fulfillment_set: set } = await admin.post(
    `/admin/fulfillment-sets/${full.fulfillment_sets[0].id}/service-zones`,
    {
      name: 'Everywhere we send',
      geo_zones: [...euroCountries, 'jp'].map(country => ({ type: 'country', country_code: country })),
    },
  )
  return set.service_zones[0]
}

async function addShippingOption(admin, { name, prices, isReturn, zone, profile }) {
  const { shipping_option: option } = await admin.post('/admin/shipping-options', {
    name,
    service_zone_id: zone.id,
    shipping_profile_id: profile.id,
    provider_id: 'manual_manual',
    price_type: 'flat',
    type: { label: name, description: name, code: name.toLowerCase().replaceAll(' ', '-') },
    prices: Object.entries(prices).map(([currency, amount]) => ({ currency_code: currency, amount })),
    rules: [
      { attribute: 'is_return', operator: 'eq', value: String(isReturn) },
      { attribute: 'enabled_in_store', operator: 'eq', value: 'true' },
    ],
  })
  return option
}
