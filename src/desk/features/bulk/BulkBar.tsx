import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { View } from '~/api/types'
import { useMe } from '~/app/session'
import { snoozePresets } from '~/features/conversations/actions/snoozePresets'
import { inColour } from '~/features/tags/colours'
import { tagsQuery } from '~/features/tags/queries'
import { agentsQuery } from '~/features/team/queries'
import { Button } from '~/kit/Button'
import { IconButton } from '~/kit/IconButton'
import { Menu, MenuItem, MenuTrigger } from '~/kit/Menu'
import { useNow } from '~/shared/now'
import { pick, pickNone, usePicked } from './picked'
import { useBulk } from './useBulk'

type BulkBarProps = { view: View; loaded: string[]; hasMore: boolean }

/** What can be done to all that is picked. */
export default function BulkBar({ view, loaded, hasMore }: BulkBarProps) {
  const { t } = useTranslation()
  const { ids, isAll } = usePicked(view)
  const bulk = useBulk(view)
  const run = (action: string, parameters?: object) => bulk.mutate({ action, parameters })
  const isWhole = ids.size >= loaded.length
  return (
    <section className="bulk-bar" aria-label={t('list.bulk.bar')} aria-busy={bulk.isPending}>
      <span className="bulk-bar__count grow" role="status">
        {isAll ? t('list.bulk.all') : t('list.bulk.picked', { count: ids.size })}
      </span>
      <IconButton
        icon={view === 'resolved' ? 'rotate-ccw' : 'check'}
        size="sm"
        label={t(view === 'resolved' ? 'list.bulk.reopen' : 'list.bulk.resolve')}
        onPress={() => run(view === 'resolved' ? 'conversation.reopen' : 'conversation.resolve')}
      />
      <AssignMenu onAssign={agent => run('conversation.assign', { agent })} />
      <TagMenu onTag={tag => run('conversation.tag', { add: [tag] })} />
      <SnoozeMenu onSnooze={until => run('conversation.snooze', { until: until.toISOString() })} />
      <IconButton icon="x" size="sm" label={t('list.bulk.none')} keys="Esc" onPress={pickNone} />
      {isWhole && !isAll && hasMore && (
        <Button look="ghost" size="sm" className="bulk-bar__all" onPress={() => pick(view, loaded, true)}>
          {t('list.bulk.pickAll')}
        </Button>
      )}
      {!isWhole && (
        <Button look="ghost" size="sm" className="bulk-bar__all" onPress={() => pick(view, loaded)}>
          {t('list.bulk.pickLoaded', { count: loaded.length })}
        </Button>
      )}
    </section>
  )
}

function AssignMenu({ onAssign }: { onAssign: (agent: string | null) => void }) {
  const { t } = useTranslation()
  const me = useMe()
  const agents = (useQuery(agentsQuery).data ?? []).filter(agent => agent.state === 'active')
  const nobody = 'nobody'
  return (
    <Picks icon="user-plus" label={t('list.bulk.assign')} onPick={key => onAssign(key === nobody ? null : key)}>
      {[...agents.filter(({ id }) => id === me.agent.id), ...agents.filter(({ id }) => id !== me.agent.id)].map(
        agent => (
          <MenuItem key={agent.id} id={agent.id} icon="user">
            {agent.name}
          </MenuItem>
        ),
      )}
      <MenuItem id={nobody} icon="x">
        {t('list.bulk.nobody')}
      </MenuItem>
    </Picks>
  )
}

function TagMenu({ onTag }: { onTag: (tag: string) => void }) {
  const { t } = useTranslation()
  const tags = useQuery(tagsQuery).data ?? []
  if (tags.length === 0) return null
  return (
    <Picks icon="tag" label={t('list.bulk.tag')} onPick={onTag}>
      {tags.map(tag => (
        <MenuItem key={tag.id} id={tag.id} textValue={tag.name}>
          <span className="tag-dot" style={inColour(tag.colour)} />
          <span className="truncate" dir="auto">
            {tag.name}
          </span>
        </MenuItem>
      ))}
    </Picks>
  )
}

function SnoozeMenu({ onSnooze }: { onSnooze: (until: Date) => void }) {
  const { t } = useTranslation()
  const presets = snoozePresets(new Date(useNow()))
  return (
    <Picks
      icon="alarm-clock"
      label={t('list.bulk.snooze')}
      onPick={key => {
        const preset = presets.find(({ name }) => name === key)
        if (preset) onSnooze(preset.until)
      }}
    >
      {presets.map(({ name }) => (
        <MenuItem key={name} id={name} icon="alarm-clock">
          {t(`list.bulk.until.${name}`)}
        </MenuItem>
      ))}
    </Picks>
  )
}

type PicksProps = { icon: string; label: string; onPick: (key: string) => void; children: ReactNode }

const Picks = ({ icon, label, onPick, children }: PicksProps) => (
  <MenuTrigger>
    <IconButton icon={icon} size="sm" label={label} />
    <Menu placement="bottom end" onAction={key => onPick(String(key))}>
      {children}
    </Menu>
  </MenuTrigger>
)
