import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { newKey } from '~/api/client'
import type { ActionPreview, Order } from '~/api/types'
import { useSettled } from '~/features/palette/useSettled'
import type { Doable } from './catalogue'
import { type Parameters, previewQuery } from './queries'
import { act } from './requests'

/** Long enough that a sum is typed to its end before it is asked about. */
const pause = 250

/** Asks the server what an action would do while it is filled in, and does it once. `parameters`: null while nothing is chosen. */
export function useDoing(action: Doable, order: Order, parameters: Parameters | null) {
  const cache = useQueryClient()
  const sent = useRef({ body: '', key: '' })
  /** The same words keep their key, however often they are sent: an answer that was lost is no second refund. */
  const keyOf = (given: Parameters) => {
    const body = JSON.stringify(given)
    if (sent.current.body !== body) sent.current = { body, key: newKey() }
    return sent.current.key
  }
  const asked = JSON.stringify(parameters)
  const settled = useSettled(asked, pause)
  const preview = useQuery(previewQuery(order, action, parameters && (JSON.parse(settled) as Parameters | null)))
  const run = useMutation({
    mutationFn: (given: Parameters) => act(action, order.id, given, keyOf(given)),
    onSettled: () => cache.invalidateQueries({ queryKey: ['customers', 'one', order.customer] }),
  })
  const isCurrent = parameters !== null && asked === settled && !preview.isFetching && !preview.isPlaceholderData
  const shown: ActionPreview | null = (parameters !== null && !preview.isError && preview.data) || null
  return { shown, isCurrent, isAsking: parameters !== null && !isCurrent, refusal: parameters && preview.error, run }
}
