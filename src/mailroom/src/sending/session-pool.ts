import type { SendTimes, ServerSettings } from './server-settings.ts'
import { Session } from './session.ts'

const MAX_MAILS = 100
const IDLE_MS = 10_000

export interface Lease {
  session: Session
  wasIdle: boolean
}

/** Open sessions that wait a moment for the next mail to the same server. The host decides how many mails go at once. */
export class SessionPool {
  readonly #times: SendTimes
  readonly #idle: { key: string; session: Session; timer: NodeJS.Timeout }[] = []

  constructor(times: SendTimes) {
    this.#times = times
  }

  async take(server: ServerSettings, fresh: boolean): Promise<Lease> {
    const idle = fresh ? null : this.#takeIdle(keyOf(server))
    if (idle) return { session: idle, wasIdle: true }
    return { session: await Session.open(server, this.#times), wasIdle: false }
  }

  keep(server: ServerSettings, session: Session): void {
    if (session.mails >= MAX_MAILS) {
      session.quit()
    } else {
      const timer = setTimeout(() => this.#drop(session), IDLE_MS).unref()
      this.#idle.push({ key: keyOf(server), session, timer })
    }
  }

  close(): void {
    for (const { session } of [...this.#idle]) this.#drop(session)
  }

  #takeIdle(key: string): Session | null {
    for (const { session } of this.#idle.filter(entry => entry.key === key)) {
      this.#forget(session)
      if (session.isUsable) return session
    }
    return null
  }

  #drop(session: Session): void {
    this.#forget(session)
    session.quit()
  }

  #forget(session: Session): void {
    const place = this.#idle.findIndex(entry => entry.session === session)
    const [entry] = this.#idle.splice(place, 1)
    clearTimeout(entry?.timer)
  }
}

function keyOf(server: ServerSettings): string {
  return JSON.stringify(server)
}
