import type { Tokens } from './api.ts'
import { Trouble } from './trouble.ts'

export interface Settings {
  url: string
  smtpPort: number
  tokens: Tokens
}

export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const read = (name: string) => {
    const value = environment[name]
    if (!value) throw new Trouble(`${name} is not set; the host sets it when it starts this program.`)
    return value
  }
  const smtpPort = Number(read('REGULARS_SMTP_PORT'))
  if (!Number.isInteger(smtpPort)) throw new Trouble('REGULARS_SMTP_PORT is not a port number.')
  return { url: read('REGULARS_URL'), smtpPort, tokens: readTokens(read('REGULARS_DEMO_TOKENS')) }
}

function readTokens(json: string): Tokens {
  const tokens = parse(json)
  for (const name of ['owner', 'maya', 'priya', 'tom'] as const)
    if (typeof tokens?.[name] !== 'string') throw new Trouble(`REGULARS_DEMO_TOKENS has no token for ${name}.`)
  return tokens as Tokens
}

function parse(json: string): Partial<Tokens> | null {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new Trouble('REGULARS_DEMO_TOKENS is not JSON.', error)
  }
}
