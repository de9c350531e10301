import type { CalendarDateTime } from '@internationalized/date'
import { useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { useTranslation } from 'react-i18next'
import { Button } from '~/kit/Button'
import { DateTimeField } from '~/kit/DateTimeField'
import { Dialog } from '~/kit/Dialog'
import { Icon } from '~/kit/Icon'
import { useNow } from '~/shared/now'
import { due } from '~/shared/time'
import { region } from '~/words'
import { keptHere } from './keptHere'
import { clockIn, momentIn, nextHour, ownZone, sendTimes } from './sendTimes'
import { ZoneField } from './ZoneField'

const kept = keptHere<string>('zone')

type SendLaterDialogProps = { customer: { id: string; name: string }; onPick: (at: Date) => void; onClose: () => void }

/** When an answer leaves: a usual time or an exact one, by the clocks of whoever reads it. */
export default function SendLaterDialog({ customer, onPick, onClose }: SendLaterDialogProps) {
  const { t } = useTranslation()
  const now = useNow()
  const [zone, setZone] = useState(() => kept.read(customer.id) ?? ownZone())
  const [chosen, setChosen] = useState<CalendarDateTime | null>(() => nextHour(new Date(now), zone))
  const at = chosen && momentIn(chosen, zone)
  const isPast = at !== null && at.getTime() <= now
  const isAway = zone !== ownZone()

  function live(in_: string) {
    kept.write(customer.id, in_)
    setZone(in_)
  }

  function pick(time: Date) {
    onPick(time)
    onClose()
  }

  return (
    <Dialog
      title={t('sendLater.title')}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button className="push" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button look="primary" isDisabled={!at || isPast} onPress={() => at && pick(at)}>
            {at && !isPast ? t('sendLater.send', { time: due(at.toISOString(), now) }) : t('sendLater.title')}
          </Button>
        </>
      }
    >
      <div className="stack dialog__form">
        <ZoneField
          label={t('sendLater.zone', { name: customer.name.split(' ')[0] ?? customer.name })}
          value={zone}
          onChange={live}
        />
        <ul className="send-times">
          {sendTimes(new Date(now), zone).map(time => (
            <li key={time.name}>
              <button type="button" className="menu__item" onClick={() => pick(time.at)}>
                <Icon name="clock" />
                <span className="grow">{t(`sendLater.times.${time.name}`)}</span>
                <span className="meta num">
                  {isAway
                    ? t('sendLater.forYou', { time: due(time.at.toISOString(), now) })
                    : due(time.at.toISOString(), now)}
                </span>
              </button>
            </li>
          ))}
        </ul>
        <I18nProvider locale={region()}>
          <DateTimeField
            label={t('sendLater.exact')}
            value={chosen}
            onChange={setChosen}
            least={clockIn(new Date(now), zone)}
            error={isPast ? t('sendLater.past') : undefined}
            hint={isAway && at && !isPast ? t('sendLater.forYou', { time: due(at.toISOString(), now) }) : undefined}
          />
        </I18nProvider>
      </div>
    </Dialog>
  )
}
