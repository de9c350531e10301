import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queries } from '~/app/queries'
import { toast } from '~/kit/toasts'
import { tellProblem } from '~/shared/tellProblem'
import { conversationQuery, messagesKey } from '../queries'
import { deleteMerge, putMerge } from './requests'

/** The lines of both stand elsewhere now. */
const lookAgain = (...ids: string[]) =>
  Promise.all(
    ids.flatMap(id => [
      queries.resetQueries({ queryKey: messagesKey(id) }),
      queries.invalidateQueries({ queryKey: conversationQuery(id).queryKey }),
    ]),
  )

/** Makes one conversation of two, and two of one again. */
export function useMerge() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { view } = useParams({ strict: false })
  const go = (conversation: string) =>
    navigate({ to: '/inbox/$view/$conversation', params: { view: view ?? 'all', conversation } })

  async function takeBack(from: string, into: string) {
    try {
      await deleteMerge(from)
      await lookAgain(from, into)
      toast(t('conversation.mergedBack'))
      return true
    } catch (error) {
      tellProblem(error)
      return false
    }
  }

  return {
    takeBack,
    /** Shows what it is part of then. Throws what the server refused. */
    async merge(from: string, into: string) {
      const where = await putMerge(from, into)
      await go(where.into)
      await lookAgain(from, where.into)
      toast(t('conversation.merged', { number: where.number }), async () => {
        if (await takeBack(from, where.into)) go(from)
      })
    },
  }
}
