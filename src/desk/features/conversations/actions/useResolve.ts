import { useTranslation } from 'react-i18next'
import type { ConversationRow } from '~/api/types'
import { useMe } from '~/app/session'
import { toast } from '~/kit/toasts'
import { change } from './change'
import { resolution } from './requests'
import { resolvedFirst } from './resolvedFirst'
import { useGoOn } from './useGoOn'

/** How the reply that resolved it is called back; without seconds it has the usual time. */
export type UndoSend = { text: string; run: (wasResolved?: boolean) => unknown; seconds: number | undefined }

export function useResolve(row: ConversationRow) {
  const { t } = useTranslation()
  const me = useMe()
  const goOn = useGoOn(row.id)

  async function resolve(sent?: UndoSend) {
    goOn()
    const isDone = await change(row, { status: 'resolved' }, () => resolution.put(row.id))
    if (!isDone) return
    const name = await first(row.id)
    if (name) return toast(t('conversation.resolvedFirst', { name }))
    if (sent) return toast(t('composer.sentResolved'), () => sent.run(true), sent.seconds)
    toast(t('conversation.resolved'), () =>
      change({ ...row, status: 'resolved' }, { status: row.status }, () => resolution.delete(row.id)),
    )
  }

  /** Resolving twice changes nothing and is answered alike, so only the conversation knows whose it was. */
  const first = (id: string) =>
    resolution.get(id).then(
      found => resolvedFirst(found, me.agent.id),
      () => null,
    )

  async function reopen() {
    const isDone = await change(row, { status: 'open' }, () => resolution.delete(row.id))
    if (isDone)
      toast(t('conversation.reopened'), () =>
        change({ ...row, status: 'open' }, { status: 'resolved' }, () => resolution.put(row.id)),
      )
  }

  return { resolve: () => resolve(), resolveSent: resolve, reopen }
}
