import { useTranslation } from 'react-i18next'
import type { Message } from '~/api/types'
import { queries } from '~/app/queries'
import { toast } from '~/kit/toasts'
import { tellProblem } from '~/shared/tellProblem'
import { conversationQuery } from '../queries'
import { move, split } from './requests'

type Place = { id: string; number: number }

/** Puts messages into the conversation they belong to. Both conversations hear of it by the feed. */
export function useMove(conversation: string) {
  const { t } = useTranslation()

  /** In their order there, and back in their order here. */
  const moveAll = async (messages: string[], from: string, to: string) => {
    for (const message of messages) await move(from, message, to)
  }

  async function tell(work: () => Promise<string>, undo: () => Promise<void>) {
    try {
      toast(await work(), () =>
        undo().then(
          () => toast(t('message.movedBack')),
          (error: unknown) => tellProblem(error),
        ),
      )
      return true
    } catch (error) {
      tellProblem(error)
      return false
    }
  }

  const ids = (messages: Message[]) => messages.map(message => message.id)

  return {
    /** Answers whether it was done. */
    move: (messages: Message[], to: Place, said: 'message.moved' | 'message.joined' = 'message.moved') =>
      tell(
        async () => {
          await moveAll(ids(messages), conversation, to.id)
          return t(said, { number: to.number })
        },
        () => moveAll(ids(messages), to.id, conversation),
      ),

    splitOff(message: Message) {
      let own: Place
      return tell(
        async () => {
          const { id } = await split(conversation, message.id)
          own = await queries.fetchQuery(conversationQuery(id))
          return t('message.splitOff', { number: own.number })
        },
        () => move(own.id, message.id, conversation).then(() => {}),
      )
    },
  }
}
