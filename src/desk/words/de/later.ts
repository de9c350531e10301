import accounts from './accounts.json'
import actions from './actions.json'
import authority from './authority.json'
import begin from './begin.json'
import brands from './brands.json'
import checks from './checks.json'
import conversation from './conversation.json'
import coverage from './coverage.json'
import customer from './customer.json'
import customers from './customers.json'
import delivery from './delivery.json'
import email from './email.json'
import emoji from './emoji.json'
import filters from './filters.json'
import hours from './hours.json'
import kind from './kind.json'
import macros from './macros.json'
import message from './message.json'
import onboarding from './onboarding.json'
import orders from './orders.json'
import parked from './parked.json'
import pictures from './pictures.json'
import quarantine from './quarantine.json'
import receipt from './receipt.json'
import scheduled from './scheduled.json'
import senders from './senders.json'
import sending from './sending.json'
import sendLater from './sendLater.json'
import session from './session.json'
import settings from './settings.json'
import setup from './setup.json'
import stores from './stores.json'
import suppressions from './suppressions.json'
import tags from './tags.json'
import team from './team.json'
import teams from './teams.json'
import views from './views.json'

export default {
  accounts,
  authority,
  actions,
  begin,
  brands,
  checks,
  conversation,
  coverage,
  customer,
  customers,
  delivery,
  email,
  emoji,
  filters,
  hours,
  kind,
  macros,
  message,
  onboarding,
  orders,
  parked,
  pictures,
  quarantine,
  receipt,
  senders,
  scheduled,
  sendLater,
  sending,
  session,
  settings,
  setup,
  stores,
  suppressions,
  tags,
  team,
  teams,
  views,
}
