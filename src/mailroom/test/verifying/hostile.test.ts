import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FakeDns } from '../support/fake-dns.ts'
import { FakeHost } from '../support/fake-host.ts'
import { frame, Mailroom } from '../support/mailroom.ts'
import { mutate, randomFrom } from '../support/mutate.ts'
import { KEY, keyRecord, mailFrom, sealedBy, signedBy } from '../support/signed-mail.ts'

const FROM = 'ann@shop.test'

const host = new FakeHost()
let dns: FakeDns
let mailroom: Mailroom

beforeAll(async () => {
  dns = new FakeDns({
    's._domainkey.shop.test': KEY,
    's._domainkey.weak.test': keyRecord(generateKeyPairSync('rsa', { modulusLength: 512 }).publicKey),
    's._domainkey.giant.test': keyRecord(giant()),
    '_dmarc.shop.test': [['v=DMARC1; p=reject']],
    'loop.test': [['v=spf1 include:loop.test include:loop.test -all']],
    'silent.test': 'silence',
  })
  mailroom = new Mailroom(await host.start(), { REGULARS_DNS: await dns.listen() })
})

afterAll(() => {
  mailroom.process.kill('SIGKILL')
  host.stop()
  dns.close()
})

/** A key of 16,384 bits whose exponent is as long. */
function giant() {
  const n = randomBytes(2048)
  n[0] = 0xff
  n[2047] = 1
  return createPublicKey({ format: 'jwk', key: { kty: 'RSA', n: n.toString('base64url'), e: n.toString('base64url') } })
}

const ask = (raw: Uint8Array, from = 'ann@silent.test') =>
  mailroom.call('/verify', frame({ ip: '198.51.100.7', helo: 'a.test', from, zones: [] }, Buffer.from(raw)))

async function verdict(raw: Uint8Array, from = 'a@nowhere.test') {
  const answer = await ask(raw, from)
  return { status: answer.status, body: (await answer.json()) as Record<string, never> }
}

const many = (count: number, line: string) => Array<string>(count).fill(line)

test('Of a thousand signatures ten are looked at, the author’s own among them', async () => {
  const signed = await signedBy('shop.test', mailFrom(FROM))
  const junk = many(
    1000,
    `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=x.test; s=s; h=from; bh=${'A'.repeat(43)}=; b=AAAA`,
  )
  const asked = dns.asked
  const { body } = await verdict(Buffer.concat([Buffer.from(`${junk.join('\r\n')}\r\n`), signed]))

  expect(body).toMatchObject({ dmarc: { result: 'pass' } })
  expect(body.dkim).toHaveLength(10)
  expect(dns.asked - asked).toBeLessThan(40)
})

test('A header that no honest mail has is not looked at', async () => {
  const huge = [
    mailFrom(FROM, [`X-A: ${'a'.repeat(300_000)}`]),
    mailFrom(FROM, many(10_000, 'X: 1')),
    mailFrom(FROM, [`ARC-Seal: i=1; ${';'.repeat(40_000)}`]),
    mailFrom(FROM, many(30, 'ARC-Seal: i=1; a=rsa-sha256')),
    mailFrom(FROM, [`X: ${many(5000, '1').join('\r\n ')}`]),
  ]

  for (const raw of huge) expect(await verdict(raw)).toEqual({ status: 422, body: { error: 'headers_too_large' } })
})

test('Keys that are too weak prove nothing, and giant ones cost nothing', async () => {
  const weak = generateKeyPairSync('rsa', { modulusLength: 512 }).privateKey.export({
    type: 'pkcs8',
    format: 'pem',
  }) as string
  const small = await verdict(await signedBy('weak.test', mailFrom(FROM), { privateKey: weak }))
  expect(small.body).toMatchObject({ dkim: [{ result: 'policy' }] })

  const signed = (await signedBy('giant.test', mailFrom(FROM))).toString()
  const forged = signed.replace(/ b=[^\r]*(\r\n [^\r]*)*/, ` b=${randomBytes(2048).toString('base64')}`)
  const began = Date.now()
  const { body } = await verdict(Buffer.from(forged))
  expect(body).toMatchObject({ dkim: [{ domain: 'giant.test', result: expect.stringMatching(/fail|neutral/) }] })
  expect(Date.now() - began).toBeLessThan(2000)
})

test('Records that include themselves end', async () => {
  expect((await verdict(mailFrom(FROM), 'a@loop.test')).body).toMatchObject({ spf: { result: 'permerror' } })
})

test('A name in a header cannot reach what all objects share', async () => {
  const sealed = (
    await sealedBy('x.test', 'dmarc=pass __proto__.skip=1 constructor.prototype.skip=1', mailFrom(FROM))
  ).toString()
  await verdict(Buffer.from(sealed))
  const { body } = await verdict(await signedBy('shop.test', mailFrom(FROM)))

  expect(body).toMatchObject({ dkim: [{ result: 'pass' }] })
})

test('What the library prints does not stand among our lines', async () => {
  const part = await signedBy('shop.test', mailFrom(FROM), { maxBodyLength: 3 })
  await verdict(Buffer.from(part.toString().replace(/ l=3;/, ' l=9999;')))

  expect(mailroom.lines.every(line => 'level' in line || 'ready' in line)).toBe(true)
})

test('A mail whose DNS is silent keeps no other from its verdict', async () => {
  const slow = Array.from({ length: 20 }, () => ask(mailFrom(FROM)))
  const began = Date.now()
  const quick = await verdict(await signedBy('shop.test', mailFrom(FROM)))

  expect(quick.body).toMatchObject({ dmarc: { result: 'pass' } })
  expect(Date.now() - began).toBeLessThan(2000)
  for (const answer of await Promise.all(slow))
    expect(await answer.json()).toMatchObject({ spf: { result: 'temperror' } })
  expect(Date.now() - began).toBeLessThan(12_000)
}, 20_000)

test('Large mails of one line, or of nothing but line breaks, come to an end', async () => {
  const bodies = ['a'.repeat(5_000_000), '\n'.repeat(500_000), `${' '.repeat(5_000_000)}x`]
  for (const body of bodies) {
    const { status } = await verdict(await signedBy('shop.test', mailFrom(FROM, [], body)))
    expect([200, 504]).toContain(status)
  }
}, 60_000)

test('Mutated mails get a verdict or an error, and the thread lives', async () => {
  const seed = await sealedBy('x.test', 'dmarc=pass; dkim=pass', await signedBy('shop.test', mailFrom(FROM)))
  const answers = new Set<number>()
  for (let round = 0; round < 100; round++) {
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) => verdict(mutate(seed, [seed], randomFrom(round * 20 + n)))),
    )
    for (const { status } of all) answers.add(status)
  }

  expect([...answers].filter(status => status !== 200 && status !== 422)).toEqual([])
  expect(mailroom.lines.filter(line => line.event === 'verify_thread_lost')).toEqual([])
}, 60_000)
