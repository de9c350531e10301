import type { ComponentType } from 'react'
import type { Conversation } from '~/api/types'
import { Shopping } from '~/features/orders/Shopping'
import { Identities } from './Identities'
import { OtherConversations } from './OtherConversations'
import { Profile } from './Profile'

/** Whom a section is about, and the conversation that it stands beside; on the customer's own page there is none. */
export type SectionProps = { customer: Conversation['customer']; conversation?: Conversation }
export type CustomerSection = { key: string; Section: ComponentType<SectionProps> }

/** The customer panel from top to bottom; each module brings its own sections. */
export const customerSections: CustomerSection[] = [
  { key: 'profile', Section: Profile },
  { key: 'shopping', Section: Shopping },
  { key: 'identities', Section: Identities },
  { key: 'others', Section: OtherConversations },
]
