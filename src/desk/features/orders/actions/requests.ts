import { api, ask } from '~/api/client'
import { catalogue, type Doable } from './catalogue'
import type { Parameters } from './queries'

const run = (name: string, subject: string, parameters: unknown, key: string) =>
  ask(
    api.POST('/api/v1/actions/{name}', {
      params: { path: { name }, header: { 'Idempotency-Key': key } },
      body: { subject, parameters },
    }),
  )

/** `key`: of one dialog, so that pressing twice does it once. */
export const act = (action: Doable, order: string, parameters: Parameters, key: string) =>
  run(catalogue[action].name, order, parameters, key)

/** The key is the intent: it is taken back once, however often one asks. */
export const withdraw = (order: string, intent: string) => run('order.withdraw', order, { intent }, `undo-${intent}`)
