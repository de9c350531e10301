import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FilterField } from '~/api/types'
import { brandsQuery } from '~/features/brands/queries'
import { mailboxesQuery } from '~/features/email/queries'
import { tagsQuery } from '~/features/tags/queries'
import { agentsQuery, teamsQuery } from '~/features/team/queries'
import { type Kind, wordOf } from './filters'

export type Choice = { key: string; label: string }

type Named = { id: string; name: string }
const named = (all: Named[] | undefined): Choice[] => (all ?? []).map(({ id, name }) => ({ key: id, label: name }))

/** What a field can be, by name; null where it is written. */
export function useChoices(): (field: FilterField | undefined) => Choice[] | null {
  const { t } = useTranslation()
  const agents = useQuery(agentsQuery).data
  const teams = useQuery(teamsQuery).data
  const tags = useQuery(tagsQuery).data
  const brands = useQuery(brandsQuery).data
  const mailboxes = useQuery(mailboxesQuery).data
  const of: Partial<Record<Kind, () => Choice[]>> = {
    flag: () => ['true', 'false'].map(key => ({ key, label: t(`filters.flags.${key}` as 'filters.flags.true') })),
    agent: () => [
      { key: 'me', label: t('filters.me') },
      { key: 'none', label: t('filters.nobody') },
      ...named(agents?.filter(({ state }) => state !== 'removed')),
    ],
    team: () => [{ key: 'none', label: t('filters.noTeam') }, ...named(teams)],
    tag: () => named(tags),
    brand: () => named(brands),
    mailbox: () => (mailboxes ?? []).map(({ id, address }) => ({ key: id, label: address })),
  }
  return field => {
    if (!field) return null
    if (field.kind === 'choice')
      return (field.choices ?? []).map(key => ({
        key,
        label: t(`filters.choices.${wordOf(field.name)}.${key}` as 'filters.choices.status.open'),
      }))
    return of[field.kind]?.() ?? null
  }
}
