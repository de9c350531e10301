const goods = {
  shoe: { title: 'Trail shoe', eur: 89.9, jpy: 14500, sizes: ['40', '42', '44'] },
  jacket: { title: 'Rain jacket', eur: 129, jpy: 21000, sizes: ['S', 'M', 'L'] },
  bottle: { title: 'Water bottle', eur: 14.5, jpy: 2300, sizes: ['0.7 l'] },
}

/** The products by a short name of each, with their variants by size. */
export async function addGoods(admin, { channel, profile, location }) {
  const made = {}
  for (const [name, one] of Object.entries(goods)) made[name] = await addProduct(admin, one, channel, profile, location)
  return made
}

async function addProduct(admin, { title, eur, jpy, sizes }, channel, profile, location) {
  const handle = title.toLowerCase().replaceAll(' ', '-')
  const { product } = await admin.post('/admin/products', {
    title,
    handle,
    thumbnail: `https://pictures.example/${handle}.jpg`,
    status: 'published',
    shipping_profile_id: profile.id,
    sales_channels: [{ id: channel.id }],
    options: [{ title: 'Size', values: sizes }],
    variants: sizes.map(size => ({
      title: size,
      sku: `${handle}-${size}`.toUpperCase().replace(/[^A-Z0-9]+/g, '-'),
      options: { Size: size },
      prices: [
        { currency_code: 'eur', amount: eur },
        { currency_code: 'jpy', amount: jpy },
      ],
      manage_inventory: true,
    })),
  })
  const { variants } = await admin.get(`/admin/products/${product.id}/variants?fields=*inventory_items`)
  for (const { inventory_item_id: item } of variants.flatMap(variant => variant.inventory_items))
    await admin.post(`/admin/inventory-items/${item}/location-levels`, {
      location_id: location.id,
      stocked_quantity: 1000,
    })
  // A store lists variants in no fixed order.
  return { id: product.id, title, variants: Object.fromEntries(product.variants.map(v => [v.title, v.id])) }
}
