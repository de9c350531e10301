import type { Conversation, Message } from './contract.ts'
import type { MailStep, Matter, SnoozeEnd, Step, WriteStep } from './matter.ts'
import type { Shop } from './shop.ts'
import { writeMail } from './write-mail.ts'

/** Where a step happens: in which matter, as the how-manieth, in which conversation once there is one. */
export interface Place {
  shop: Shop
  matter: Matter
  index: number
  conversation: string
}

const LEFT = new Set(['kept', 'accepted', 'delivered'])

export function messageIdOf(matter: Matter, index: number): string {
  return `${matter.key}.${index}@mail.example`
}

/** Does one step; the answer is its conversation. */
export function act(step: Step, place: Place): Promise<string> {
  switch (step.do) {
    case 'mail':
      return mail(step, place)
    case 'reply':
    case 'note':
      return write(step, place)
    case 'assign':
      return assign(step, place)
    case 'snooze':
      return put(place, 'snooze', step.by, { until: endOf(step.until, new Date()).toISOString() })
    case 'resolve':
      return put(place, 'resolution', step.by, step.note ? { note: step.note } : {})
  }
}

async function mail(step: MailStep, { shop, matter, index, conversation }: Place): Promise<string> {
  const { house } = shop
  const messageId = messageIdOf(matter, index)
  if (conversation) await house.read(conversation)
  const before = await house.until(
    () => sent(house.logOf(conversation)),
    `The last reply in “${matter.subject}” did not leave`,
  )
  const from = step.from ?? matter.customer
  const raw = await writeMail({ step, messageId, subject: matter.subject, from, shop: shop.mailbox, before })
  await shop.post.send(from.address, [shop.mailbox.address], raw)
  return house.until(
    () => house.homeOf(messageId),
    `The mail “${matter.subject}” was taken but did not become a message`,
  )
}

/** The public messages once every reply has left and so has its Message-ID, which a customer's answer names. */
function sent(log: Message[]): Message[] | undefined {
  const messages = log.filter(({ kind }) => kind === 'message')
  const isUnsent = ({ direction, delivery, email }: Message) =>
    direction === 'out' && !(LEFT.has(delivery?.state ?? '') && email?.messageId)
  return messages.some(isUnsent) ? undefined : messages
}

async function write(step: WriteStep, { shop, matter, index, conversation }: Place): Promise<string> {
  const { api, house } = shop
  const key = `demo:${matter.key}:${index}`
  const attachments: string[] = []
  for (const file of step.files) attachments.push((await api.upload(file, step.by, `${key}:${file.name}`)).id)

  const { replyDefaults } = await api.get<Conversation>(`/conversations/${conversation}`)
  const seen = (await house.read(conversation)).at(-1)?.sequence ?? 0
  const addressed = step.do === 'reply' ? replyDefaults : {}
  const body = { kind: step.do, text: step.text, attachments, seen, ...addressed }
  await api.post(`/conversations/${conversation}/messages`, { by: step.by, key, body })
  return conversation
}

async function assign({ by, to }: Extract<Step, { do: 'assign' }>, place: Place): Promise<string> {
  const { assignee } = await place.shop.api.get<Conversation>(`/conversations/${place.conversation}`)
  return put(place, 'assignment', by, { agent: place.shop.agents[to], from: assignee?.id ?? null })
}

async function put({ shop, conversation }: Place, what: string, by: WriteStep['by'], body: unknown): Promise<string> {
  await shop.api.put(`/conversations/${conversation}/${what}`, { by, body })
  return conversation
}

/** Nine in the morning, where the program runs. */
export function endOf(until: SnoozeEnd, now: Date): Date {
  const daysToMonday = (8 - now.getDay()) % 7 || 7
  const days = { tomorrow: 1, 'in three days': 3, 'next week': daysToMonday }[until]
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 9)
}
