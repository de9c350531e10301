import { generateKeyPairSync } from 'node:crypto'
import { authenticate } from 'mailauth'
import { expect, test } from 'vitest'
import { readOutgoing } from '../../src/composing/outgoing.ts'
import { readSignature, signMail } from '../../src/composing/sign-mail.ts'
import { writeMail } from '../../src/composing/write-mail.ts'
import { Shape } from '../../src/http/shape.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const PEM = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
const RECORD = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`

const signed = async (key = PEM) => {
  const mail = await writeMail(
    readOutgoing({
      json: {
        from: { name: 'Zoë', address: 'help@shop.example' },
        to: [{ name: '', address: 'jane@example.org' }],
        cc: [],
        subject: 'Grüße, and a subject that is quite a bit longer than one line of a header may be',
        messageId: 'ours@shop.example',
        references: ['first@example.org'],
        date: '2026-11-21T10:42:00Z',
        text: 'Hello\n.\n  trailing  \n\n\n',
        html: '<p>Hello</p>',
        headers: [],
        attachments: [{ name: 'a.bin', mediaType: 'application/octet-stream', contentId: null, offset: 0, size: 4 }],
      },
      blobs: Buffer.from([0, 13, 10, 255]),
    }),
  )
  return signMail(
    mail,
    readSignature(new Shape({ domain: 'shop.example', selector: 'regulars1', privateKey: key }, 'sign')),
  )
}

/** Another program's word on the signature; DNS knows nothing but the key. */
async function verdict(mail: Buffer): Promise<string | undefined> {
  const { dkim } = await authenticate(mail, {
    sender: 'help@shop.example',
    resolver: async (name: string) => {
      if (name === 'regulars1._domainkey.shop.example') return [[RECORD]]
      throw Object.assign(new Error(name), { code: 'ENOTFOUND' })
    },
  })
  return dkim.results[0]?.status.result
}

test('Another program finds the signature good', async () => {
  expect(await verdict(await signed())).toBe('pass')
})

test('A changed word makes it bad', async () => {
  const mail = (await signed()).toString('latin1')

  expect(await verdict(Buffer.from(mail.replace('<p>Hello', '<p>Hullo'), 'latin1'))).not.toBe('pass')
  expect(await verdict(Buffer.from(mail.replace('jane@example.org', 'john@example.org'), 'latin1'))).not.toBe('pass')
})

test('Who, what, when and in answer to what are signed', async () => {
  const fields = /[;\s]h=([^;]+);/.exec((await signed()).toString('latin1').replace(/\r\n\s+/g, ' '))?.[1] ?? ''

  for (const field of ['from', 'to', 'subject', 'date', 'message-id', 'references', 'mime-version', 'content-type']) {
    expect(
      fields
        .toLowerCase()
        .split(':')
        .map(name => name.trim()),
    ).toContain(field)
  }
})

test('A key that is none is refused by its name', async () => {
  await expect(signed('not a key')).rejects.toMatchObject({ status: 400, code: 'invalid:sign.privateKey' })
})
