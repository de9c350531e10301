const fields = 'fields=*items,*fulfillments,*payment_collections,*payment_collections.payments'

/** What people at the store do with orders. */
export function staff(admin, { location, returnLabel, reason }) {
  const open = async id => (await admin.get(`/admin/orders/${id}?${fields}`)).order
  const paymentOf = async id => (await open(id)).payment_collections[0].payments[0]

  const capture = async id => admin.post(`/admin/payments/${(await paymentOf(id)).id}/capture`)

  const refund = async (id, amount, note) =>
    admin.post(`/admin/payments/${(await paymentOf(id)).id}/refund`, { amount, note })

  /** @param count how many of its lines go into the parcel; all without it. */
  const send = async (id, tracking, count) => {
    const items = (await open(id)).items.slice(0, count).map(line => ({ id: line.id, quantity: line.quantity }))
    await admin.post(`/admin/orders/${id}/fulfillments`, { location_id: location.id, items })
    const parcel = (await open(id)).fulfillments.at(-1)
    const page = `https://track.example/${tracking}`
    await admin.post(`/admin/orders/${id}/fulfillments/${parcel.id}/shipments`, {
      items,
      labels: [{ tracking_number: tracking, tracking_url: page, label_url: page }],
    })
  }

  const deliver = async id =>
    admin.post(`/admin/orders/${id}/fulfillments/${(await open(id)).fulfillments[0].id}/mark-as-delivered`)

  const requestReturn = async id => {
    const { items } = await open(id)
    const made = await admin.post('/admin/returns', { order_id: id, location_id: location.id })
    const at = `/admin/returns/${made.return.id}`
    await admin.post(`${at}/request-items`, { items: [{ id: items[0].id, quantity: 1, reason_id: reason.id }] })
    await admin.post(`${at}/shipping-method`, { shipping_option_id: returnLabel.id })
    await admin.post(`${at}/request`)
  }

  const cancel = id => admin.post(`/admin/orders/${id}/cancel`)

  return { capture, refund, send, deliver, requestReturn, cancel }
}
