import { useTranslation } from 'react-i18next'
import type { FileRef, Invitation } from '~/api/types'
import { Callout } from '~/kit/Callout'
import { invitationTime } from './invitationTime'

type InvitationsProps = { invitations: Invitation[]; files: FileRef[] }

const isCalendar = ({ name, mediaType }: FileRef) => mediaType === 'text/calendar' || /\.ics$/i.test(name)

/** What a calendar in the mail asks for, and the calendar itself to be kept. */
export function Invitations({ invitations, files }: InvitationsProps) {
  const { t } = useTranslation()
  const calendar = files.find(isCalendar)
  return invitations.map((invitation, i) => (
    <Callout
      key={i}
      tone={invitation.method === 'cancel' ? 'warning' : 'info'}
      icon="calendar"
      title={title(invitation)}
      action={
        i === 0 &&
        calendar && (
          <a className="btn btn--sm" href={`/api/v1/files/${calendar.id}`} download={calendar.name}>
            {t('conversation.invitation.save')}
          </a>
        )
      }
    >
      {lines(invitation).map(line => (
        <div key={line} dir="auto">
          {line}
        </div>
      ))}
    </Callout>
  ))

  function title({ method, summary }: Invitation) {
    const kind = method === 'request' || method === 'cancel' || method === 'reply' ? method : 'publish'
    const words = t(`conversation.invitation.${kind}`)
    return summary ? `${words}: ${summary}` : words
  }

  function lines({ location, organizer, attendees, ...invitation }: Invitation) {
    const by = organizer && t('conversation.invitation.by', { person: organizer.name || organizer.address })
    const invited = attendees.map(({ name, address }) => name || address).join(', ')
    return [
      invitationTime(invitation),
      location,
      by,
      invited && t('conversation.invitation.to', { people: invited }),
    ].filter((line): line is string => Boolean(line))
  }
}
