import type { TFunction } from 'i18next'
import { Problem } from '~/api/problem'
import type { Approval } from '~/api/types'
import { moment } from '~/shared/time'

/** What became of a request that somebody else answered first; null for any other trouble. */
export function meanwhile(error: unknown, t: TFunction) {
  if (!(error instanceof Problem) || error.status !== 409 || typeof error.current.state !== 'string') return null
  const { state, answeredBy, answeredAt } = error.current as Approval
  return t(`authority.meanwhile.${state}`, {
    name: answeredBy?.name,
    time: answeredAt && moment(answeredAt, Date.now()),
  })
}
