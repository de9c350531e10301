import { doing, done, made, ok, page, refuse } from '../answers.mjs'

const none = { state: 'unchecked', found: null, hint: null }

function listBrands({ state, url }) {
  return ok(page(state.brands, url))
}

function addBrand({ state, body }) {
  const brand = { id: crypto.randomUUID(), locale: 'en', logo: null, ...body, version: 1 }
  state.brands.push(brand)
  return made(brand)
}

function editBrand({ state, body, params, feed }) {
  const brand = state.brands.find(known => known.id === params.id)
  if (brand.version !== body.version) return refuse(409, 'conflict', { current: brand })
  Object.assign(brand, body, { version: body.version + 1 })
  feed.add('workspace.changed', brand.id, brand.version)
  return ok(brand)
}

const senderOf = (state, brand) =>
  state.senders.get(brand.id) ?? { brand, name: null, mailbox: null, signature: null, version: 0 }

function setSender({ state, body, params }) {
  const brand = state.brands.find(known => known.id === params.brand)
  const sender = { brand, ...body, version: body.version + 1 }
  state.senders.set(brand.id, sender)
  return ok(sender)
}

function domain(state) {
  state.domain ??= {
    domain: state.mailbox.address.split('@')[1],
    key: null,
    spf: none,
    dmarc: none,
    checkedAt: null,
    trouble: null,
    version: 1,
  }
  return state.domain
}

function makeKey({ state }) {
  const known = domain(state)
  const name = `regulars-k3xw2qzt._domainkey.${known.domain}`
  const value = `v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA${'x7Qm2'.repeat(60)}wIDAQAB`
  known.key = { name, value, dns: none, isForced: false, signs: false }
  return made(known)
}

function check({ state }) {
  const known = domain(state)
  const spf = { state: 'ok', found: 'v=spf1 include:_spf.provider.example ~all', hint: null }
  const dmarc = { state: 'ok', found: 'v=DMARC1; p=none', hint: 'only_watches' }
  Object.assign(known, { spf, dmarc, checkedAt: new Date().toISOString() })
  if (known.key) known.key.dns = { state: 'missing', found: null, hint: null }
  return ok(known)
}

function force({ state, body }) {
  const known = domain(state)
  Object.assign(known.key, { isForced: body.isForced, signs: body.isForced })
  return ok(known)
}

function listSuppressions({ state, url }) {
  const q = url.searchParams.get('q') ?? ''
  return ok(
    page(
      state.suppressions.filter(known => known.address.includes(q)),
      url,
    ),
  )
}

function addSuppression({ state, body }) {
  if (state.suppressions.some(known => known.address === body.address)) return refuse(409, 'suppressed_already')
  const by = { kind: 'agent', id: state.me, name: state.agents[0].name }
  const added = { detail: null, ...body, by, since: new Date().toISOString() }
  state.suppressions.unshift(added)
  return made(added)
}

const removeSuppression = doing(({ state, params }) => {
  const address = decodeURIComponent(params.address)
  state.suppressions = state.suppressions.filter(known => known.address !== address)
})

function delivery({ state, params }) {
  const all = [...state.conversations.values()].flatMap(conversation => conversation.messages)
  const message = all.find(known => known.email?.mail === params.id)
  const isLost = message?.delivery?.state === 'failed'
  const at = message?.at ?? new Date().toISOString()
  const said = '550 5.1.1 The address does not exist'
  return ok({
    id: params.id,
    messageId: `${params.id.replaceAll('-', '')}@northwind.example`,
    sender: 'help+b-4q7mz2kx9wv3hd5t@northwind.example',
    signedBy: isLost ? null : 'northwind.example',
    size: 4210,
    hasOriginal: true,
    recipients: (message?.email?.to ?? []).map(({ address }) => ({
      address,
      state: isLost ? 'refused' : 'accepted',
      said: isLost ? said : null,
      at,
    })),
    tries: [
      {
        begunAt: at,
        endedAt: at,
        outcome: isLost ? 'rejected' : 'accepted',
        server: 'smtp.provider.example:587',
        code: isLost ? 550 : 250,
        words: isLost ? said : '250 2.0.0 Ok: queued as 4XyZ1',
      },
      {
        begunAt: new Date(Date.parse(at) - 9000).toISOString(),
        endedAt: at,
        outcome: 'deferred',
        server: 'smtp.provider.example:587',
        code: 451,
        words: '451 4.3.0 Try again later',
      },
    ],
  })
}

const saveServer = ({ state, body }) => {
  const { password, ...rest } = body
  state.mailboxServer = { ...rest, hasPassword: Boolean(password) }
  return ok(state.mailboxServer)
}

const v1 = '/api/v1'
export const sending = [
  ['GET', `${v1}/brands`, listBrands],
  ['POST', `${v1}/brands`, addBrand],
  ['PUT', `${v1}/brands/{id}`, editBrand],
  [
    'GET',
    `${v1}/brands/senders`,
    ({ state, url }) =>
      ok(
        page(
          state.brands.map(brand => senderOf(state, brand)),
          url,
        ),
      ),
  ],
  ['PUT', `${v1}/brands/{brand}/sender`, setSender],
  ['GET', `${v1}/email/domains`, ({ state, url }) => ok(page([domain(state)], url))],
  ['POST', `${v1}/email/domains/{domain}/key`, makeKey],
  ['POST', `${v1}/email/domains/{domain}/check`, check],
  ['PUT', `${v1}/email/domains/{domain}/signing`, force],
  ['GET', `${v1}/mailboxes/{id}/outgoing`, ({ state }) => (state.mailboxServer ? ok(state.mailboxServer) : done)],
  ['PUT', `${v1}/mailboxes/{id}/outgoing`, saveServer],
  [
    'DELETE',
    `${v1}/mailboxes/{id}/outgoing`,
    doing(({ state }) => {
      state.mailboxServer = null
    }),
  ],
  ['GET', `${v1}/email/suppressions`, listSuppressions],
  ['POST', `${v1}/email/suppressions`, addSuppression],
  [
    'POST',
    `${v1}/email/suppressions/import`,
    () => ok({ added: 12, known: 3, wrongLines: 1, wrong: ['not an address'] }),
  ],
  ['DELETE', `${v1}/email/suppressions/{address}`, removeSuppression],
  ['GET', `${v1}/mails/{id}/delivery`, delivery],
]
