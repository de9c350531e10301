import common from './common.json'
import composer from './composer.json'
import conversation from './conversation.json'
import customer from './customer.json'
import keyboard from './keyboard.json'
import list from './list.json'
import onboarding from './onboarding.json'
import palette from './palette.json'
import problems from './problems.json'
import session from './session.json'
import settings from './settings.json'
import setup from './setup.json'
import shell from './shell.json'
import time from './time.json'

export default {
  common,
  composer,
  conversation,
  customer,
  keyboard,
  list,
  onboarding,
  palette,
  problems,
  session,
  settings,
  setup,
  shell,
  time,
}
