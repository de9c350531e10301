import type { Delivery, SmtpError } from './session.ts'

export interface Refusal {
  address: string
  code: number | null
  response: string
}

/**
 * What became of a mail. `unreachable`: nothing was handed over. `unknown`: the line broke after the mail's end was
 * sent and before the answer, so only a person can decide. `refused` says for each rejected address why.
 */
export interface Outcome {
  outcome: 'accepted' | 'rejected' | 'deferred' | 'unreachable' | 'unknown'
  code: number | null
  response: string
  rejected: string[]
  refused: Refusal[]
}

export function outcomeOf(delivery: Delivery): Outcome {
  if ('info' in delivery) {
    const { response, rejectedErrors } = delivery.info
    return { outcome: 'accepted', code: codeIn(response), response, ...refusals(rejectedErrors as SmtpError[]) }
  }

  const { error, wasSentWhole } = delivery
  return { outcome: failure(error, wasSentWhole), ...facts(error) }
}

/** Before the first command of the mail every failure means the same: it was not handed over. */
export function unreachable(error: SmtpError): Outcome {
  return { outcome: 'unreachable', ...facts(error) }
}

function failure(error: SmtpError, wasSentWhole: boolean): Outcome['outcome'] {
  if (error.responseCode && error.responseCode >= 400) return error.responseCode < 500 ? 'deferred' : 'rejected'
  if (wasSentWhole) return 'unknown'
  // The envelope or the size cannot be sent to this server, now or later.
  return error.code === 'EENVELOPE' || error.code === 'EMESSAGE' ? 'rejected' : 'unreachable'
}

function facts(error: SmtpError): Omit<Outcome, 'outcome'> {
  return {
    code: error.responseCode ?? null,
    response: error.response ?? error.message,
    ...refusals(error.rejectedErrors),
  }
}

function refusals(errors: SmtpError[] = []): Pick<Outcome, 'rejected' | 'refused'> {
  const refused = errors.map(({ recipient, responseCode, response, message }) => ({
    address: recipient ?? '',
    code: responseCode ?? null,
    response: response ?? message,
  }))
  return { rejected: refused.map(({ address }) => address), refused }
}

function codeIn(response: string): number | null {
  return Number(/^\d{3}/.exec(response)?.[0] ?? Number.NaN) || null
}
