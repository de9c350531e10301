import { isIPv4 } from 'node:net'
import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection'
import type { Shape } from '../http/shape.ts'

/** The SMTP server that takes our mail, as the workspace set it. */
export interface ServerSettings {
  host: string
  port: number
  security: 'none' | 'starttls' | 'tls'
  username: string | null
  password: string | null
  /** Signs in by XOAUTH2 instead of the password. */
  accessToken: string | null
  name: string
}

export interface SendTimes {
  connectMs: number
  greetingMs: number
  idleMs: number
}

const CONNECT_TIMES = { connectMs: 15_000, greetingMs: 15_000 }

export const sendTimes = (silenceMs: number): SendTimes => ({ ...CONNECT_TIMES, idleMs: silenceMs })

/** A person sits before the trial and waits. */
export const TRIAL_TIMES: SendTimes = { ...CONNECT_TIMES, idleMs: 30_000 }

export function readServer(shape: Shape): ServerSettings {
  return {
    host: shape.line('host'),
    port: shape.count('port', 65_535),
    security: shape.oneOf('security', ['none', 'starttls', 'tls']),
    username: shape.lineOrNull('username'),
    password: shape.lineOrNull('password'),
    accessToken: shape.lineOrNull('accessToken'),
    name: shape.line('name'),
  }
}

export function connectionOptions(server: ServerSettings, times: SendTimes): SMTPConnectionOptions {
  return {
    host: server.host,
    port: server.port,
    name: server.name,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    // A server on this machine answers under a name that no certificate carries.
    tls: { rejectUnauthorized: !isLoopback(server.host) },
    allowInternalNetworkInterfaces: true,
    logger: false,
    connectionTimeout: times.connectMs,
    dnsTimeout: times.connectMs,
    greetingTimeout: times.greetingMs,
    socketTimeout: times.idleMs,
  }
}

/** Whether Node's code of an error says that encrypting failed, also where only the certificate was not believed. */
export function isTlsTrouble(code: string): boolean {
  return /CERT|SSL|TLS|EPROTO|SELF_SIGNED|VERIFY/.test(code)
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'))
}
