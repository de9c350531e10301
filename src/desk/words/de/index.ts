import common from './common.json'
import composer from './composer.json'
import keyboard from './keyboard.json'
import list from './list.json'
import palette from './palette.json'
import problems from './problems.json'
import shell from './shell.json'
import time from './time.json'

export default {
  common,
  composer,
  keyboard,
  list,
  palette,
  problems,
  shell,
  time,
}
