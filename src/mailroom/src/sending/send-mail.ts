import { type Outcome, outcomeOf, unreachable } from './outcome.ts'
import type { ServerSettings } from './server-settings.ts'
import type { Envelope, SmtpError } from './session.ts'
import type { Lease, SessionPool } from './session-pool.ts'

/** Hands one mail to the server, once. */
export async function sendMail(pool: SessionPool, server: ServerSettings, envelope: Envelope, raw: Buffer) {
  const first = await attempt(pool, server, envelope, raw, false)
  // A kept session can have ended on the server's side while it waited. Nothing was handed over then: try a new one.
  const isStale = first.wasIdle && (first.outcome.outcome === 'unreachable' || first.outcome.code === 421)
  return isStale ? (await attempt(pool, server, envelope, raw, true)).outcome : first.outcome
}

async function attempt(pool: SessionPool, server: ServerSettings, envelope: Envelope, raw: Buffer, fresh: boolean) {
  let lease: Lease
  try {
    lease = await pool.take(server, fresh)
  } catch (error) {
    return { outcome: unreachable(error as SmtpError), wasIdle: false }
  }

  const outcome: Outcome = outcomeOf(await lease.session.send(envelope, raw))
  if (outcome.outcome === 'accepted') pool.keep(server, lease.session)
  else lease.session.close()
  return { outcome, wasIdle: lease.wasIdle }
}
