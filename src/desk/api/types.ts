import type { paths } from './schema'

type Json<R> = R extends { content: { 'application/json': infer T } } ? T : never
type Get<P extends keyof paths> = paths[P] extends { get: { responses: { 200: infer R } } } ? Json<R> : never
type Item<P extends keyof paths> = Get<P> extends { items: (infer T)[] } ? T : never

export type ConversationRow = Item<'/api/v1/conversations'>
export type Conversation = Get<'/api/v1/conversations/{id}'>
export type Tag = Item<'/api/v1/tags'>
export type TagColour = Tag['colour']
export type Counts = Get<'/api/v1/conversations/counts'>
export type Message = Item<'/api/v1/conversations/{id}/messages'>
export type NewMessage =
  paths['/api/v1/conversations/{id}/messages']['post']['requestBody']['content']['application/json']
export type SentMessage = Extract<
  paths['/api/v1/conversations/{id}/messages']['post']['responses'],
  { 201: unknown }
>[201]['content']['application/json']
export type MacroRow = Item<'/api/v1/macros'>
export type Macro = Get<'/api/v1/macros/{id}'>
export type MacroAction = Macro['actions'][number]
export type FilledMacro = Get<'/api/v1/conversations/{id}/macros/{macro}'>
export type Draft = Get<'/api/v1/conversations/{id}/draft'>
export type FileRef = Message['attachments'][number]
export type Author = Message['author']
export type Delivery = NonNullable<Message['delivery']>
export type Email = NonNullable<Message['email']>
export type Invitation = NonNullable<Email['invitations']>[number]
export type MailClass = NonNullable<Email['class']>
export type Linked = Conversation['linked'][number]
export type ScheduledRow = Item<'/api/v1/conversations/scheduled'>
export type Suggestion = Item<'/api/v1/conversations/{id}/suggestions'>
export type QuarantinedMail = Item<'/api/v1/mails/quarantine'>
export type SenderRow = Item<'/api/v1/email/senders'>
export type Checks = Get<'/api/v1/email/checks'>
export type Receipt = Get<'/api/v1/mailboxes/{id}/receipt'>
export type Customer = Get<'/api/v1/customers/{id}'>
export type Store = Get<'/api/v1/stores/{id}'>
export type Shopping = Get<'/api/v1/customers/{id}/shopping'>
export type Order = Get<'/api/v1/orders/{id}'>
export type OrderQuestion = Get<'/api/v1/conversations/{id}/order'>
export type OrderRow = Item<'/api/v1/customers/{id}/orders'>
export type Ability = Item<'/api/v1/orders/{id}/abilities'>
export type Intent = Item<'/api/v1/orders/{id}/intents'>
export type ActionPreview = paths['/api/v1/actions/{name}/preview']['post']['responses'] extends { 200: infer R }
  ? Json<R>
  : never
export type Money = Order['totals']['total']
export type CustomerRow = Item<'/api/v1/customers'>
export type CustomerNote = Item<'/api/v1/customers/{id}/notes'>
export type ConsentSaid = Item<'/api/v1/customers/{id}/consent'>
export type TimelineLine = Item<'/api/v1/customers/{id}/timeline'>
export type SearchHit = Item<'/api/v1/search'>
export type MeAnswer = Get<'/api/v1/me'>
/** Whoever uses the desk is a person; the server answers tokens too, which have neither account nor agent. */
export type Me = MeAnswer & { [part in 'account' | 'agent']: NonNullable<MeAnswer[part]> }
export type Agent = Item<'/api/v1/agents'>
export type Role = Agent['role']
export type ApiToken = Item<'/api/v1/tokens'>
export type AuditRow = Item<'/api/v1/audit'>
export type ParkedRow = Item<'/api/v1/outbox/parked'>
export type Mailbox = Item<'/api/v1/mailboxes'>
export type ImapAccount = Item<'/api/v1/imap-accounts'>
export type ImapSettings = NonNullable<
  paths['/api/v1/mailboxes/{id}/imap']['put']['requestBody']
>['content']['application/json']['settings']
export type Backfill = NonNullable<ImapAccount['backfill']>
export type OauthRegistration = Get<'/api/v1/mailboxes/{id}/oauth'>
export type SetupState = Get<'/api/v1/setup'>
export type DemoState = Get<'/api/v1/demo'>
export type OutgoingSettings = Get<'/api/v1/email/outgoing'>
export type OutgoingTest = paths['/api/v1/email/outgoing/test']['post']['responses'] extends { 200: infer R }
  ? Json<R>
  : never
export type Brand = Item<'/api/v1/brands'>
export type BrandSender = Item<'/api/v1/brands/senders'>
export type SenderDomain = Item<'/api/v1/email/domains'>
export type DnsFinding = SenderDomain['spf']
export type Suppression = Item<'/api/v1/email/suppressions'>
export type MailDelivery = Get<'/api/v1/mails/{id}/delivery'>
export type MailboxServer = Get<'/api/v1/mailboxes/{id}/outgoing'>
/** The views this desk shows, of those that the server knows. */
export type FixedView = 'mine' | 'unassigned' | 'unanswered' | 'all' | 'mentions' | 'snoozed' | 'resolved' | 'spam'
export type View = FixedView | `team:${string}` | `saved:${string}`
export type SavedView = Item<'/api/v1/views'>
export type Filter = SavedView['filter']
export type FilterRule = Filter['rules'][number]
export type ListSort = SavedView['sort']
export type Shelf = SavedView['shelves'][number]
export type BulkRun = Get<'/api/v1/bulk-runs/{id}'>
export type FilterField = Item<'/api/v1/conversations/fields'>
export type Coverage = Get<'/api/v1/conversations/coverage'>
export type Watch = Get<'/api/v1/conversations/watch'>
export type Team = Item<'/api/v1/teams'>
export type TeamBody = paths['/api/v1/teams']['post']['requestBody']['content']['application/json']
export type Calendar = Item<'/api/v1/calendars'>
export type CalendarBody = paths['/api/v1/calendars']['post']['requestBody']['content']['application/json']
export type HolidayList = Item<'/api/v1/holiday-lists'>
export type HolidayBody = paths['/api/v1/holiday-lists']['post']['requestBody']['content']['application/json']
export type Limit = Item<'/api/v1/limits'>
export type GestureReason = Item<'/api/v1/gesture-reasons'>
export type Approval = Item<'/api/v1/approvals'>
export type DecidedIntent = Item<'/api/v1/intents'>
