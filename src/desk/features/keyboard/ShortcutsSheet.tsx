import { useTranslation } from 'react-i18next'
import { Dialog } from '~/kit/Dialog'
import { Key, useCommandKey } from '~/kit/Key'
import { keymap, type Shortcut } from './keymap'

const groups = ['list', 'conversation', 'desk'] as const

const shown = (key: string) =>
  key
    .replace('mod+', 'Mod ')
    .split(' ')
    .map(part => (part.length === 1 ? part.toUpperCase() : part))

/* Keys that belong to a widget and so are not in the map. */
const fixed = [
  { group: 'list', name: 'open', keys: ['⏎'] },
  { group: 'conversation', name: 'send', keys: ['Mod', '⏎'] },
  { group: 'conversation', name: 'sendOpen', keys: ['Mod', '⇧', '⏎'] },
  { group: 'conversation', name: 'link', keys: ['Mod', 'K'] },
] as const

export function ShortcutsSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const all = Object.entries(keymap) as [Shortcut, (typeof keymap)[Shortcut]][]
  return (
    <Dialog title={t('keyboard.title')} isOpen onClose={onClose}>
      <div className="shortcuts">
        {groups.map(group => (
          <section key={group}>
            <h3>{t(`keyboard.groups.${group}`)}</h3>
            <dl>
              {all
                .filter(([, entry]) => entry.group === group)
                .map(([name, { keys }]) => (
                  <Line key={name} words={t(`keyboard.does.${name}`)} keys={shown(keys[0])} />
                ))}
              {fixed
                .filter(entry => entry.group === group)
                .map(entry => (
                  <Line key={entry.name} words={t(`keyboard.does.${entry.name}`)} keys={[...entry.keys]} />
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="hint shortcuts__hint">{t('keyboard.hint')}</p>
    </Dialog>
  )
}

function Line({ words, keys }: { words: string; keys: string[] }) {
  const command = useCommandKey()
  return (
    <div className="row">
      <dt className="shortcuts__keys">
        {keys.map(key => (
          <Key key={key}>{key}</Key>
        ))}
        <span className="visually-hidden">{keys.join(' ').replace('Mod', command)}</span>
      </dt>
      <dd>{words}</dd>
    </div>
  )
}
