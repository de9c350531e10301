export const ok = body => ({ status: 200, body })
export const made = body => ({ status: 201, body })
export const done = { status: 204 }
/** Does it, then answers that it is done. */
export const doing = act => call => {
  act(call)
  return done
}

export const later = { status: 202 }
export const refuse = (status, code, more = {}) => ({
  status,
  type: 'application/problem+json',
  body: { type: 'about:blank', status, code, title: code, traceId: '4bf92f3577b34da6', ...more },
})

/** A page of `all` after the cursor, which here is simply the offset. */
export function page(all, url, size = 50) {
  const from = Number(url.searchParams.get('cursor') ?? 0)
  const limit = Number(url.searchParams.get('limit') ?? size)
  return { items: all.slice(from, from + limit), next: from + limit < all.length ? String(from + limit) : null }
}
