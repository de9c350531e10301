import { generateKeyPairSync } from 'node:crypto'
import { dkimSign, sealMessage } from 'mailauth'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const PEM = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string

// Without a time, mailauth 4.13.3 reads the clock once to sign and once more to write, and a second may begin in between.
const signTime = new Date()

/** A key as a DNS record, its text in strings of at most 255 letters. */
export const keyRecord = (key = publicKey): string[][] => [
  `v=DKIM1; k=rsa; p=${key.export({ type: 'spki', format: 'der' }).toString('base64')}`.match(/.{1,250}/g) ?? [],
]

export const KEY = keyRecord()

export const mailFrom = (from: string, lines: string[] = [], body = 'Hello\r\n') =>
  Buffer.from(
    [`From: ${from}`, 'To: help@shop.example', 'Subject: Hi', 'Message-ID: <1@x>', ...lines, '', body].join('\r\n'),
  )

interface Signing {
  privateKey?: string
  algorithm?: 'rsa-sha256' | 'rsa-sha1'
  maxBodyLength?: number
  headers?: string
}

/** The mail with a signature of a domain on top; its key is to stand under `s._domainkey.DOMAIN`. */
export async function signedBy(
  domain: string,
  mail: Buffer,
  { privateKey: key = PEM, algorithm = 'rsa-sha256', ...rest }: Signing = {},
) {
  const { signatures, errors } = await dkimSign(mail, {
    algorithm,
    canonicalization: 'relaxed/relaxed',
    signTime,
    ...(rest.headers && { headerList: rest.headers }),
    signatureData: [{ signingDomain: domain, selector: 's', privateKey: key, algorithm, ...rest }],
  } as unknown as Parameters<typeof dkimSign>[1])
  if (errors.length > 0) throw errors[0]
  return Buffer.concat([Buffer.from(signatures), mail])
}

/** The mail as somebody passes it on, who seals what they saw. */
export async function sealedBy(domain: string, saw: string, mail: Buffer, instance = 1): Promise<Buffer> {
  const seal = await sealMessage(mail, {
    signingDomain: domain,
    selector: 's',
    privateKey: PEM,
    signTime,
    authResults: `mx.${domain}; ${saw}`,
    cv: instance === 1 ? 'none' : 'pass',
    i: instance,
  } as Parameters<typeof sealMessage>[1])
  return Buffer.concat([seal, mail])
}
