import type { OutgoingSettings } from '~/api/types'

export type OutgoingValues = {
  host: string
  port: string
  security: 'none' | 'starttls' | 'tls'
  username: string
  password: string
}

export const securities = ['starttls', 'tls', 'none'] as const
export const usualPort = { starttls: '587', tls: '465', none: '25' }
export const noOutgoing: OutgoingValues = {
  host: '',
  port: usualPort.starttls,
  security: 'starttls',
  username: '',
  password: '',
}

export const outgoingValues = (known: OutgoingSettings | null): OutgoingValues =>
  known
    ? {
        host: known.host,
        port: String(known.port),
        security: known.security,
        username: known.username ?? '',
        password: '',
      }
    : noOutgoing

const isPort = (text: string) => /^\d+$/.test(text) && Number(text) > 0 && Number(text) < 65536

/** What is missing, as keys of the words under `email`. */
export function outgoingLacks(
  values: OutgoingValues,
): Partial<Record<keyof OutgoingValues, 'hostMissing' | 'portWrong'>> {
  return {
    ...(values.host.trim() ? {} : { host: 'hostMissing' as const }),
    ...(isPort(values.port) ? {} : { port: 'portWrong' as const }),
  }
}

export const outgoingBody = ({ host, port, security, username, password }: OutgoingValues) => ({
  host: host.trim(),
  port: Number(port),
  security,
  username: username.trim() || null,
  ...(password ? { password } : {}),
})
