import { setTimeout as wait } from 'node:timers/promises'
import { errorCode, log } from './log.ts'
import { SettingsError } from './settings.ts'

const GRACE_MS = 2_500

/** Something that can stop taking work, finish what it has, and close. */
export interface Part {
  isQuiet: boolean
  stopAccepting(): void
}

/** Ends the process when the host goes, when it is told to, or when something went wrong that nobody expected. */
export function endWhenTold(parts: Part[], close: () => void): void {
  let isEnding = false
  const end = async (reason: string) => {
    if (isEnding) return
    isEnding = true
    log('info', 'ending', { reason })
    for (const part of parts) part.stopAccepting()

    const until = Date.now() + GRACE_MS
    while (Date.now() < until && !parts.every(part => part.isQuiet)) await wait(20)
    close()
    await wait(50) // lets the last answers leave
    process.exit(0)
  }

  process.stdin.on('end', () => end('stdin_closed')).on('error', () => end('stdin_closed'))
  process.stdin.resume()
  // The pipe that is read no more is the host's end, too; logging it would fail again.
  process.stdout.on('error', () => process.exit(0))
  process.on('SIGTERM', () => end('sigterm'))
  process.on('SIGINT', () => end('sigint'))
}

/** A fault leaves the process in a state nobody knows: it goes, and the host starts a new one. */
export function dieOnFaults(): void {
  const die = (error: unknown) => {
    const setting = error instanceof SettingsError ? { setting: error.message } : {}
    log('error', 'fault', { code: errorCode(error), at: placeOf(error), ...setting })
    process.exit(1)
  }
  process.on('uncaughtException', die)
  process.on('unhandledRejection', die)
}

/** The stack without its first lines, which hold the message. */
function placeOf(error: unknown): string[] {
  if (!(error instanceof Error)) return []
  return (error.stack ?? '')
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .slice(0, 5)
}
