import type { ImapAccount, ImapSettings } from '~/api/types'

export const providers = ['google', 'microsoft', 'other'] as const
export type Provider = (typeof providers)[number]

export type Values = {
  host: string
  port: string
  security: ImapSettings['security']
  signIn: ImapSettings['signIn']
  username: string
  password: string
  folder: string
}

export const usualPort = { tls: '993', starttls: '143', none: '143' }

const hosts = { google: 'imap.gmail.com', microsoft: 'outlook.office365.com' }

/** The provider's servers for what leaves, which take the same sign-in. */
export const outgoingOf = (provider: Provider) =>
  provider === 'google'
    ? ({ host: 'smtp.gmail.com', port: 465, security: 'tls' } as const)
    : provider === 'microsoft'
      ? ({ host: 'smtp.office365.com', port: 587, security: 'starttls' } as const)
      : null

/** What a provider's name already tells. */
export const presetOf = (provider: Provider): Partial<Values> =>
  provider === 'other'
    ? {}
    : {
        host: hosts[provider],
        port: '993',
        security: 'tls',
        signIn: provider === 'microsoft' ? 'oauth2' : 'password',
      }

export const providerOf = (account: ImapAccount | null): Provider =>
  account?.host === hosts.google ? 'google' : account?.host === hosts.microsoft ? 'microsoft' : 'other'

export const valuesOf = (account: ImapAccount | null, address: string): Values =>
  account
    ? {
        host: account.host,
        port: String(account.port),
        security: account.security,
        signIn: account.signIn,
        username: account.username,
        password: '',
        folder: account.folder,
      }
    : { host: '', port: '993', security: 'tls', signIn: 'password', username: address, password: '', folder: 'INBOX' }

export const settingsOf = (values: Values, markSeen: boolean): ImapSettings => ({
  host: values.host.trim(),
  port: Number(values.port),
  security: values.security,
  signIn: values.signIn,
  username: values.username.trim(),
  password: values.password || null,
  folder: values.folder,
  markSeen,
})

const isPort = (text: string) => /^\d+$/.test(text) && Number(text) > 0 && Number(text) < 65536

/** What is missing, as keys of the words under `accounts`. */
export const lacksOf = (
  values: Values,
): Partial<Record<keyof Values, 'hostMissing' | 'portWrong' | 'usernameMissing'>> => ({
  ...(values.host.trim() ? {} : { host: 'hostMissing' as const }),
  ...(isPort(values.port) ? {} : { port: 'portWrong' as const }),
  ...(values.username.trim() ? {} : { username: 'usernameMissing' as const }),
})
