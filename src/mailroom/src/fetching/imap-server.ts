import type { Shape } from '../http/shape.ts'

/** Where a mailbox's mail lies and how to sign in there: with a password, or with a token of its provider. */
export interface ImapServer {
  host: string
  port: number
  security: 'none' | 'starttls' | 'tls'
  username: string
  password: string | null
  accessToken: string | null
}

export function readImapServer(shape: Shape): ImapServer {
  return {
    host: shape.line('host'),
    port: shape.count('port', 65_535),
    security: shape.oneOf('security', ['none', 'starttls', 'tls']),
    username: shape.line('username'),
    password: shape.lineOrNull('password'),
    accessToken: shape.lineOrNull('accessToken'),
  }
}
