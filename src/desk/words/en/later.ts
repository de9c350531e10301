/* What the list needs not: settings and everything before the sign-in. Loaded with the first page that does. */
import email from './email.json'
import onboarding from './onboarding.json'
import parked from './parked.json'
import session from './session.json'
import settings from './settings.json'
import setup from './setup.json'
import team from './team.json'

export default {
  email,
  onboarding,
  parked,
  session,
  settings,
  setup,
  team,
}
