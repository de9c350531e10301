import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MacroAction } from '~/api/types'
import { priorities } from '~/features/conversations/actions/priorities'
import { tagsQuery } from '~/features/tags/queries'
import { agentsQuery } from '~/features/team/queries'
import { Button } from '~/kit/Button'
import { IconButton } from '~/kit/IconButton'
import { Menu, MenuItem, MenuTrigger } from '~/kit/Menu'
import { useActionText } from './useActionText'

type Kind = { key: 'resolve' | 'assign' | 'tag' | 'prioritise' | 'snooze'; icon: string; acts: MacroAction[] }
type ActFieldsProps = { actions: MacroAction[]; onChange: (actions: MacroAction[]) => void }

const most = 20
const days = [1, 2, 3, 7, 14]

/** What is done when the words are sent, in this order. */
export function ActFields({ actions, onChange }: ActFieldsProps) {
  const { t } = useTranslation()
  const textOf = useActionText()
  return (
    <div className="stack stack--xs">
      <span className="label">{t('macros.actions')}</span>
      {actions.length > 0 && (
        <ol className="plain-list stack stack--xs">
          {actions.map((action, at) => (
            <li className="row macro-act" key={at}>
              <span className="grow">{textOf(action)}</span>
              <IconButton
                icon="x"
                size="sm"
                label={t('macros.leaveOut', { act: textOf(action) })}
                onPress={() => onChange(actions.filter((_, place) => place !== at))}
              />
            </li>
          ))}
        </ol>
      )}
      {actions.length < most && <AddAct onAdd={action => onChange([...actions, action])} />}
    </div>
  )
}

function AddAct({ onAdd }: { onAdd: (action: MacroAction) => void }) {
  const { t } = useTranslation()
  const textOf = useActionText()
  const agents = (useQuery(agentsQuery).data ?? []).filter(agent => agent.state === 'active')
  const tags = useQuery(tagsQuery).data ?? []
  const kinds: Kind[] = [
    { key: 'resolve', icon: 'check', acts: [{ name: 'conversation.resolve', parameters: {} }] },
    {
      key: 'assign',
      icon: 'user-plus',
      acts: [...agents.map(({ id }) => id), null].map(agent => ({
        name: 'conversation.assign',
        parameters: { agent },
      })),
    },
    {
      key: 'tag',
      icon: 'tag',
      acts: tags.map(({ id }) => ({ name: 'conversation.tag', parameters: { add: [id] } })),
    },
    {
      key: 'prioritise',
      icon: 'chevrons-up',
      acts: priorities.map(({ key }) => ({ name: 'conversation.prioritise', parameters: { priority: key } })),
    },
    {
      key: 'snooze',
      icon: 'alarm-clock',
      acts: days.map(count => ({ name: 'conversation.snooze', parameters: { hours: count * 24 } })),
    },
  ]
  return (
    <div className="row row--wrap">
      {kinds
        .filter(({ acts }) => acts.length > 0)
        .map(({ key, icon, acts: [act, ...others], acts }) =>
          act && others.length === 0 ? (
            <Button key={key} size="sm" icon={icon} onPress={() => onAdd(act)}>
              {textOf(act)}
            </Button>
          ) : (
            <MenuTrigger key={key}>
              <Button size="sm" icon={icon}>
                {t(`macros.kinds.${key}`)}
              </Button>
              <Menu
                onAction={at => {
                  const act = acts[Number(at)]
                  if (act) onAdd(act)
                }}
              >
                {acts.map((act, at) => (
                  <MenuItem key={at} id={String(at)}>
                    {textOf(act)}
                  </MenuItem>
                ))}
              </Menu>
            </MenuTrigger>
          ),
        )}
    </div>
  )
}
