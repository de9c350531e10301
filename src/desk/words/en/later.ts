/* What the list can do without: loaded with the first page that says any of it. */
import conversation from './conversation.json'
import customer from './customer.json'
import email from './email.json'
import kind from './kind.json'
import message from './message.json'
import onboarding from './onboarding.json'
import parked from './parked.json'
import quarantine from './quarantine.json'
import senders from './senders.json'
import session from './session.json'
import settings from './settings.json'
import setup from './setup.json'
import team from './team.json'

export default {
  conversation,
  customer,
  email,
  kind,
  message,
  onboarding,
  parked,
  quarantine,
  senders,
  session,
  settings,
  setup,
  team,
}
