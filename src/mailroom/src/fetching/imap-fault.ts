import { isTlsTrouble } from '../sending/server-settings.ts'

export type ImapStep = 'connect' | 'tls' | 'login' | 'folder' | 'fetch'

/** Something went wrong with a mailbox: at which step, and in the server's words where it said some. */
export class ImapFault extends Error {
  readonly step: ImapStep

  constructor(step: ImapStep, detail: string) {
    super(detail.slice(0, 500))
    this.step = step
  }
}

/** What the library throws, as far as it is of use here. */
interface Thrown {
  code?: string
  message?: string
  response?: unknown
  responseText?: string
  authenticationFailed?: boolean
  tlsFailed?: boolean
}

export function faultAt(step: ImapStep, thrown: unknown): ImapFault {
  return thrown instanceof ImapFault ? thrown : new ImapFault(step, wordsOf(thrown as Thrown))
}

/** Connecting, encrypting and signing in are one call of the library: its error tells which of them it was. */
export function faultInConnecting(thrown: unknown): ImapFault {
  const { authenticationFailed, tlsFailed, code = '' } = thrown as Thrown
  if (authenticationFailed) return faultAt('login', thrown)
  const isTls = tlsFailed || isTlsTrouble(code.replace(/^ClosedAfterConnect.*/, ''))
  return faultAt(isTls ? 'tls' : 'connect', thrown)
}

function wordsOf({ response, responseText, message, code }: Thrown): string {
  const said = responseText || (typeof response === 'string' ? response : '')
  return said || message || code || 'The connection was lost.'
}
