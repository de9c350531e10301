import type { OutgoingSettings } from '~/api/types'

export type OutgoingValues = {
  host: string
  port: string
  security: 'none' | 'starttls' | 'tls'
  username: string
  password: string
  perMinute: string
  signIn: 'password' | 'oauth2'
}

export const securities = ['starttls', 'tls', 'none'] as const
export const usualPort = { starttls: '587', tls: '465', none: '25' }
export const noOutgoing: OutgoingValues = {
  host: '',
  port: usualPort.starttls,
  security: 'starttls',
  username: '',
  password: '',
  perMinute: '',
  signIn: 'password',
}

type Known = Omit<OutgoingSettings, 'keptUnsent'> & { signIn?: OutgoingValues['signIn'] }

export const outgoingValues = (known: Known | null): OutgoingValues =>
  known
    ? {
        host: known.host,
        port: String(known.port),
        security: known.security,
        username: known.username ?? '',
        password: '',
        perMinute: String(known.perMinute ?? ''),
        signIn: known.signIn ?? 'password',
      }
    : noOutgoing

const isPort = (text: string) => /^\d+$/.test(text) && Number(text) > 0 && Number(text) < 65536

const isRate = (text: string) => text === '' || (/^\d+$/.test(text) && Number(text) > 0 && Number(text) <= 6000)

/** What is missing, as keys of the words under `email`. */
export function outgoingLacks(
  values: OutgoingValues,
): Partial<Record<keyof OutgoingValues, 'hostMissing' | 'portWrong' | 'perMinuteWrong' | 'usernameMissing'>> {
  return {
    ...(values.host.trim() ? {} : { host: 'hostMissing' as const }),
    ...(isPort(values.port) ? {} : { port: 'portWrong' as const }),
    ...(values.signIn === 'password' || values.username.trim() ? {} : { username: 'usernameMissing' as const }),
    ...(isRate(values.perMinute.trim()) ? {} : { perMinute: 'perMinuteWrong' as const }),
  }
}

export const outgoingBody = ({ host, port, security, username, password }: OutgoingValues) => ({
  host: host.trim(),
  port: Number(port),
  security,
  username: username.trim() || null,
  ...(password ? { password } : {}),
})

/** The same with how many mails may go in a minute, which nobody is asked at first. */
export const outgoingBodyWithRate = (values: OutgoingValues) => ({
  ...outgoingBody(values),
  perMinute: values.perMinute.trim() ? Number(values.perMinute) : null,
})
