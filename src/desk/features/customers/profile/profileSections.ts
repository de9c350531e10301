import { type CustomerSection, customerSections } from '../sections'
import { Consent } from './Consent'
import { Facts } from './Facts'

const own: CustomerSection[] = [
  { key: 'facts', Section: Facts },
  { key: 'consent', Section: Consent },
]

const named = (key: string) => customerSections.filter(section => section.key === key)

/** Beside the notes and the timeline: what the panel shows, without the conversations, which the timeline tells of. */
export const profileSections = [
  ...named('profile'),
  ...named('identities'),
  ...own,
  ...customerSections.filter(({ key }) => !['profile', 'identities', 'others'].includes(key)),
]
