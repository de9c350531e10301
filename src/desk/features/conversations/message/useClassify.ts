import { useTranslation } from 'react-i18next'
import type { MailClass, Message } from '~/api/types'
import { toast } from '~/kit/toasts'
import { tellProblem } from '~/shared/tellProblem'
import { mergeMessages } from '../cache'
import { kindOf } from './kinds'
import { putClass } from './requests'

/** Says what kind of mail messages are, shown at once and taken back in words when the server refuses. */
export function useClassify(conversation: string) {
  const { t } = useTranslation()

  async function put(message: Message, to: MailClass, rememberSender: boolean) {
    const from = kindOf(message.email)
    show(conversation, message, to)
    try {
      await putClass(conversation, message.id, { class: to, from, rememberSender })
      return true
    } catch (error) {
      mergeMessages(conversation, { items: [message], next: null })
      tellProblem(error)
      return false
    }
  }

  /** Answered with whether all of it was done. */
  async function putAll(messages: Message[], to: (message: Message) => MailClass, remember: boolean) {
    for (const message of messages) if (!(await put(message, to(message), remember))) return false
    return true
  }

  return async (messages: Message[], to: MailClass, remember = false) => {
    const [first] = messages
    if (!first || !(await putAll(messages, () => to, remember))) return
    const before = new Map(messages.map(message => [message.id, kindOf(message.email)]))
    const kind = t(`kind.names.${to}`)
    const said =
      to === 'spam'
        ? t('message.markedSpam')
        : kindOf(first.email) === 'spam'
          ? t('message.unmarkedSpam')
          : t('message.kindIs', { kind })
    const undo = () =>
      putAll(
        messages.map(message => called(message, to)),
        message => before.get(message.id) ?? 'human',
        remember,
      )
    toast(remember ? t('message.rememberedKind', { kind, address: first.email?.from.address }) : said, undo)
  }
}

const called = (message: Message, kind: MailClass): Message =>
  message.email ? { ...message, email: { ...message.email, class: kind, classifiedBy: 'person' } } : message

const show = (conversation: string, message: Message, kind: MailClass) =>
  mergeMessages(conversation, { items: [called(message, kind)], next: null })
