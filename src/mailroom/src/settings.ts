import { CertificateFiles } from './receiving/certificate.ts'

export interface Settings {
  hostUrl: URL
  token: string
  /** The DNS server to ask; null asks the one of this machine. */
  dns: string | null
  /** How long a server that takes our mail may say nothing. */
  sendSilenceMs: number
  smtp: { address: string; port: number; maxBytes: number; name: string; certificate: CertificateFiles | null }
}

export class SettingsError extends Error {}

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const listen = /^\[?(?<address>[^\]]+)\]?:(?<port>\d{1,5})$/.exec(required(env, 'REGULARS_SMTP_LISTEN'))
  if (!listen?.groups) throw new SettingsError('REGULARS_SMTP_LISTEN is not ADDRESS:PORT')

  return {
    hostUrl: new URL(required(env, 'REGULARS_HOST_URL')),
    token: required(env, 'REGULARS_MAILROOM_TOKEN'),
    dns: env.REGULARS_DNS || null,
    sendSilenceMs: positive(env, 'REGULARS_SEND_SILENCE_MS', 120_000),
    smtp: {
      address: listen.groups.address ?? '',
      port: Number(listen.groups.port),
      maxBytes: positive(env, 'REGULARS_SMTP_MAX_BYTES', 36_700_160),
      name: required(env, 'REGULARS_SMTP_NAME'),
      certificate: certificate(env),
    },
  }
}

function certificate(env: NodeJS.ProcessEnv): CertificateFiles | null {
  const file = env.REGULARS_SMTP_CERTIFICATE
  return file ? new CertificateFiles(file, env.REGULARS_SMTP_KEY ?? file) : null
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name]
  if (!value) throw new SettingsError(`${name} is not set`)
  return value
}

function positive(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const value = Number(env[name] ?? otherwise)
  if (!Number.isSafeInteger(value) || value <= 0) throw new SettingsError(`${name} is not a positive number`)
  return value
}
