import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Team } from '~/api/types'
import { mailboxesQuery } from '~/features/email/queries'
import { calendarsQuery } from '~/features/hours/queries'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { Dialog } from '~/kit/Dialog'
import { Select } from '~/kit/Select'
import { TextField } from '~/kit/TextField'
import { useForm } from '~/shared/useForm'
import { agentsQuery } from '../queries'
import { CheckList } from './CheckList'
import { useSaveTeam } from './useTeams'

const colours = ['stone', 'accent', 'pine', 'honey', 'lake', 'mulberry'] as const
const ways = ['by-hand', 'round-robin', 'least-busy'] as const

/** Who is in a team, what it answers, and how its conversations find somebody. */
export function TeamDialog({ team, onClose }: { team: Team | null; onClose: () => void }) {
  const { t } = useTranslation()
  const formId = useId()
  const agents = (useQuery(agentsQuery).data ?? []).filter(agent => agent.state !== 'removed')
  const mailboxes = useQuery(mailboxesQuery).data ?? []
  const calendars = useQuery(calendarsQuery).data ?? []
  const [colour, setColour] = useState<string>(team?.colour ?? 'lake')
  const [assignment, setAssignment] = useState(team?.assignment ?? 'by-hand')
  const [keepsAgent, setKeepsAgent] = useState(team?.keepsAgent ?? false)
  const [calendar, setCalendar] = useState(team?.calendar ?? '')
  const [members, setMembers] = useState<string[]>(team?.members ?? [])
  const [answered, setAnswered] = useState<string[]>(team?.mailboxes ?? [])
  const form = useForm({ name: team?.name ?? '' }, ({ name }) =>
    name.trim() ? {} : { name: t('settings.nameMissing') },
  )
  const save = useSaveTeam(team, { onSaved: onClose, onError: form.refuse })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (form.errors.name) return
    save.mutate({
      name: form.values.name.trim(),
      colour: colour as Team['colour'] as 'lake',
      assignment,
      keepsAgent: assignment !== 'by-hand' && keepsAgent,
      calendar: calendar || null,
      members,
      mailboxes: answered,
    })
  }
  return (
    <Dialog
      title={team ? t('teams.editOf', { name: team.name }) : t('teams.add')}
      isOpen
      onClose={onClose}
      isBusy={save.isPending}
      foot={
        <>
          <Button className="push" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button look="primary" type="submit" form={formId} isPending={save.isPending}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form className="stack dialog__form" id={formId} onSubmit={submit} noValidate>
        {form.trouble && <Callout tone="danger">{form.trouble}</Callout>}
        <TextField label={t('teams.name')} hint={t('teams.nameHint')} maxLength={60} {...form.field('name')} />
        <fieldset className="plain-fieldset stack stack--xs">
          <legend className="label">{t('teams.colour')}</legend>
          <div className="row row--wrap">
            {colours.map(key => (
              <label className="row colour-choice" key={key}>
                <input
                  type="radio"
                  name={`${formId}-colour`}
                  checked={colour === key}
                  onChange={() => setColour(key)}
                />
                <span className={`team-dot team-dot--${key}`} />
                {t(`teams.colours.${key}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <CheckList
          label={t('teams.members')}
          choices={agents.map(({ id, name }) => ({ id, name }))}
          chosen={members}
          onChange={setMembers}
        />
        <Select
          label={t('teams.assignment')}
          value={assignment}
          onChange={setAssignment}
          choices={ways.map(key => ({ key, label: t(`teams.ways.${key}`) }))}
        />
        <p className="hint">{t(`teams.wayHints.${assignment}`)}</p>
        {assignment !== 'by-hand' && (
          <label className="row row--top">
            <input type="checkbox" checked={keepsAgent} onChange={({ target }) => setKeepsAgent(target.checked)} />
            <span className="stack stack--xs">
              {t('teams.keepsAgent')}
              <span className="hint">{t('teams.keepsAgentHint')}</span>
            </span>
          </label>
        )}
        {mailboxes.length > 0 && (
          <CheckList
            label={t('teams.mailboxes')}
            hint={t('teams.mailboxesHint')}
            choices={mailboxes.map(({ id, address }) => ({ id, name: address }))}
            chosen={answered}
            onChange={setAnswered}
          />
        )}
        {calendars.length > 0 && (
          <Select
            label={t('teams.hours')}
            value={calendar}
            onChange={setCalendar}
            choices={[
              { key: '', label: t('teams.brandHours') },
              ...calendars.map(({ id, name }) => ({ key: id as string, label: name })),
            ]}
          />
        )}
      </form>
    </Dialog>
  )
}
