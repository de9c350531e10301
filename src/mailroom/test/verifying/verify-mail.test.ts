import { afterEach, expect, test } from 'vitest'
import { verifyMail } from '../../src/verifying/verify-mail.ts'
import { FakeDns } from '../support/fake-dns.ts'
import { KEY, mailFrom, sealedBy, signedBy } from '../support/signed-mail.ts'

const IP = '198.51.100.7'
const REJECT = [['v=DMARC1; p=reject']]

let dns: FakeDns

afterEach(() => dns.close())

async function verify(
  raw: Buffer,
  names: ConstructorParameters<typeof FakeDns>[0],
  asked: { from?: string; withinMs?: number } = {},
) {
  dns = new FakeDns(names)
  return verifyMail(
    { ip: IP, helo: 'mail.sender.example', from: asked.from ?? '', zones: [], raw },
    { dns: await dns.listen(), name: 'mail.shop.example', withinMs: asked.withinMs ?? 10_000 },
  )
}

test('A signature of the sender’s own domain proves the sender', async () => {
  const found = await verify(await signedBy('shop.test', mailFrom('Ann <ann@shop.test>')), {
    's._domainkey.shop.test': KEY,
    '_dmarc.shop.test': REJECT,
  })

  expect(found).toMatchObject({
    senders: ['shop.test'],
    dkim: [{ domain: 'shop.test', result: 'pass', aligned: true }],
    dmarc: { result: 'pass', policy: 'reject', domain: 'shop.test' },
  })
})

test('So does an address that the domain of the envelope sends from', async () => {
  const found = await verify(
    mailFrom('ann@shop.test'),
    { 'shop.test': [[`v=spf1 ip4:${IP} -all`]], '_dmarc.shop.test': REJECT },
    { from: 'bounce@shop.test' },
  )

  expect(found).toMatchObject({ spf: { result: 'pass', aligned: true }, dmarc: { result: 'pass' } })
})

test('Somebody else’s signature and envelope prove nothing', async () => {
  const found = await verify(
    await signedBy('thief.test', mailFrom('ann@shop.test')),
    { 's._domainkey.thief.test': KEY, 'thief.test': [[`v=spf1 ip4:${IP} -all`]], '_dmarc.shop.test': REJECT },
    { from: 'me@thief.test' },
  )

  expect(found).toMatchObject({
    spf: { result: 'pass', aligned: false },
    dkim: [{ domain: 'thief.test', result: 'pass', aligned: false }],
    dmarc: { result: 'fail', policy: 'reject' },
  })
})

test('A forwarder’s address fails the envelope, and the signature still proves the sender', async () => {
  const found = await verify(
    await signedBy('shop.test', mailFrom('ann@shop.test')),
    { 's._domainkey.shop.test': KEY, 'shop.test': [['v=spf1 -all']], '_dmarc.shop.test': REJECT },
    { from: 'ann@shop.test' },
  )

  expect(found).toMatchObject({ spf: { result: 'fail' }, dmarc: { result: 'pass' } })
})

test('A changed mail has no good signature', async () => {
  const signed = await signedBy('shop.test', mailFrom('ann@shop.test'))
  const found = await verify(Buffer.from(signed.toString().replace('Hello', 'Hullo')), {
    's._domainkey.shop.test': KEY,
    '_dmarc.shop.test': [['v=DMARC1; p=quarantine']],
  })

  expect(found).toMatchObject({ dkim: [{ result: 'neutral' }], dmarc: { result: 'fail', policy: 'quarantine' } })
})

test('A domain under the sender’s speaks for it, unless the sender wants it strict', async () => {
  const raw = await signedBy('mail.shop.co.uk', mailFrom('ann@shop.co.uk'))
  const key = { 's._domainkey.mail.shop.co.uk': KEY }

  expect((await verify(raw, { ...key, '_dmarc.shop.co.uk': REJECT })).dmarc.result).toBe('pass')
  dns.close()
  expect((await verify(raw, { ...key, '_dmarc.shop.co.uk': [['v=DMARC1; p=reject; adkim=s']] })).dmarc.result).toBe(
    'fail',
  )
})

test('Two shops under one public suffix are strangers', async () => {
  const raw = await signedBy('one.github.io', mailFrom('ann@two.github.io'))

  expect((await verify(raw, { 's._domainkey.one.github.io': KEY, '_dmarc.two.github.io': REJECT })).dmarc.result).toBe(
    'fail',
  )
})

test('A subdomain follows its own policy, else the one for subdomains', async () => {
  const found = await verify(mailFrom('ann@news.shop.test'), {
    '_dmarc.shop.test': [['v=DMARC1; p=reject; sp=quarantine']],
  })

  expect(found.dmarc).toMatchObject({ result: 'fail', policy: 'quarantine' })
})

test('A policy for a part of the mails counts one step less', async () => {
  const found = await verify(mailFrom('ann@shop.test'), { '_dmarc.shop.test': [['v=DMARC1; p=reject; pct=20']] })

  expect(found.dmarc).toMatchObject({ result: 'fail', policy: 'quarantine' })
})

test('Without a policy there is nothing to fail', async () => {
  expect((await verify(mailFrom('ann@shop.test'), {})).dmarc.result).toBe('none')
})

test('Answers that do not come condemn nobody', async () => {
  const signed = await signedBy('shop.test', mailFrom('ann@shop.test'))

  const noKey = await verify(signed, { 's._domainkey.shop.test': 'servfail', '_dmarc.shop.test': REJECT })
  expect(noKey).toMatchObject({ dkim: [{ result: 'temperror' }], dmarc: { result: 'temperror' } })
  dns.close()
  expect((await verify(signed, { '_dmarc.shop.test': 'servfail' })).dmarc.result).toBe('temperror')
  dns.close()
  const included = {
    'shop.test': [['v=spf1 include:spf.host.test -all']],
    'spf.host.test': 'servfail' as const,
    '_dmarc.shop.test': REJECT,
  }
  const noSpf = await verify(mailFrom('ann@shop.test'), included, { from: 'ann@shop.test' })
  expect(noSpf).toMatchObject({ spf: { result: 'temperror' }, dmarc: { result: 'temperror' } })
})

test('A stranger’s broken DNS does not hide a forgery', async () => {
  const found = await verify(
    await signedBy('thief.test', mailFrom('ann@shop.test')),
    { 's._domainkey.thief.test': 'servfail', 'thief.test': 'servfail', '_dmarc.shop.test': REJECT },
    { from: 'me@thief.test' },
  )

  expect(found.dmarc).toMatchObject({ result: 'fail', policy: 'reject' })
})

test('A DNS that says nothing costs the time that is given, and no more', async () => {
  const began = Date.now()
  const found = await verify(
    await signedBy('shop.test', mailFrom('ann@shop.test')),
    { 's._domainkey.shop.test': 'silence', '_dmarc.shop.test': 'silence', 'shop.test': 'silence' },
    { from: 'ann@shop.test', withinMs: 600 },
  )

  expect(Date.now() - began).toBeLessThan(2000)
  expect(found).toMatchObject({ spf: { result: 'temperror' }, dmarc: { result: 'temperror' } })
})

test('Lines added under a letter that is signed in part neither prove nor condemn', async () => {
  const signed = await signedBy('shop.test', mailFrom('ann@shop.test'), { maxBodyLength: 7 })
  const found = await verify(Buffer.concat([signed, Buffer.from('Send money\r\n')]), {
    's._domainkey.shop.test': KEY,
    '_dmarc.shop.test': REJECT,
  })

  expect(found).toMatchObject({ dkim: [{ result: 'partial' }], dmarc: { result: 'none', policy: 'reject' } })
})

test('SHA-1, and a signature that leaves out the sender, prove nothing', async () => {
  const names = { 's._domainkey.shop.test': KEY, '_dmarc.shop.test': REJECT }

  const old = await verify(await signedBy('shop.test', mailFrom('ann@shop.test'), { algorithm: 'rsa-sha1' }), names)
  expect(old).toMatchObject({ dkim: [{ result: 'policy' }], dmarc: { result: 'fail' } })
  dns.close()
  const loose = await verify(await signedBy('shop.test', mailFrom('ann@shop.test'), { headers: 'subject:to' }), names)
  expect(loose).toMatchObject({ dkim: [{ result: 'policy' }], dmarc: { result: 'fail' } })
})

test('Of several senders each must be proved', async () => {
  const names = { 's._domainkey.thief.test': KEY, '_dmarc.thief.test': REJECT, '_dmarc.shop.test': REJECT }
  const two = await verify(await signedBy('thief.test', mailFrom('ann@shop.test, me@thief.test')), names)
  expect(two).toMatchObject({ senders: ['shop.test', 'thief.test'], dmarc: { result: 'fail', domain: 'shop.test' } })
  dns.close()
  const twice = await verify(await signedBy('thief.test', mailFrom('me@thief.test', ['From: ann@shop.test'])), names)
  expect(twice.dmarc).toMatchObject({ result: 'fail', domain: 'shop.test' })
})

test('A whole chain of seals says what each who passed it on saw', async () => {
  const sent = await signedBy('shop.test', mailFrom('ann@shop.test'))
  const listed = await sealedBy('list.test', 'dkim=pass header.i=@shop.test; dmarc=pass header.from=shop.test', sent)
  const passedOn = await sealedBy('host.test', 'arc=pass; dmarc=fail header.from=shop.test', listed, 2)
  const names = { 's._domainkey.list.test': KEY, 's._domainkey.host.test': KEY, '_dmarc.shop.test': REJECT }

  expect((await verify(passedOn, names)).arc).toEqual({
    result: 'pass',
    sealers: [
      { domain: 'host.test', dmarc: 'fail' },
      { domain: 'list.test', dmarc: 'pass' },
    ],
  })
  dns.close()
  const changed = Buffer.from(passedOn.toString().replace('dmarc=fail', 'dmarc=pass'))
  expect((await verify(changed, names)).arc.result).toBe('fail')
})
