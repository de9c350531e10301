import { createPrivateKey, type KeyObject } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import DKIM from 'nodemailer/lib/dkim'
import { Problem } from '../http/problem.ts'
import type { Shape } from '../http/shape.ts'

/** Whose key signs a mail; the public half stands under SELECTOR._domainkey.DOMAIN. */
export interface Signature {
  domain: string
  selector: string
  privateKey: KeyObject
}

export function readSignature(shape: Shape): Signature {
  const [domain, selector] = [shape.line('domain'), shape.line('selector')]
  if (!/^[a-z0-9.-]+$/i.test(domain)) throw new Problem(400, 'invalid:sign.domain')
  if (!/^[a-z0-9.-]+$/i.test(selector)) throw new Problem(400, 'invalid:sign.selector')
  return { domain, selector, privateKey: readKey(shape.text('privateKey')) }
}

/** The mail under a DKIM signature (RFC 6376) over its headers and its whole body. */
export function signMail(mail: Buffer, { domain, selector, privateKey }: Signature): Promise<Buffer> {
  const signer = new DKIM({ domainName: domain, keySelector: selector, privateKey })
  return buffer(signer.sign(mail))
}

function readKey(pem: string): KeyObject {
  try {
    return createPrivateKey(pem)
  } catch (cause) {
    throw new Problem(400, 'invalid:sign.privateKey', { cause })
  }
}
