import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Checks } from '~/api/types'
import { SettingsCard } from '~/features/settings/SettingsCard'
import { Button } from '~/kit/Button'
import { Switch } from '~/kit/Switch'
import { LinesField } from './LinesField'
import { linesOf, textOf } from './lines'
import { useSaveChecks } from './useSaveChecks'
import { useTestZones } from './useTestZones'
import { ZoneResults } from './ZoneResults'

/** The switch saves at once, with the lists that are saved; the lists wait for their button. */
export function ChecksForm({ checks }: { checks: Checks }) {
  const { t } = useTranslation()
  const [zones, setZones] = useState(textOf(checks.zones))
  const [relays, setRelays] = useState(textOf(checks.trustedRelays))
  const [forwarders, setForwarders] = useState(textOf(checks.forwarders))
  const save = useSaveChecks()
  const test = useTestZones()
  const written = { zones: linesOf(zones), trustedRelays: linesOf(relays), forwarders: linesOf(forwarders) }
  const isClean = JSON.stringify({ ...checks, ...written }) === JSON.stringify(checks)
  return (
    <SettingsCard
      title={t('checks.title')}
      isBusy={save.isPending}
      isClean={isClean}
      onSave={() => save.mutate({ ...checks, ...written })}
      more={
        <Button
          isPending={test.isPending}
          isDisabled={written.zones.length === 0}
          onPress={() => test.mutate(written.zones)}
        >
          {t('checks.test')}
        </Button>
      }
    >
      <Switch
        label={t('checks.verify')}
        hint={t('checks.verifyHint')}
        isOn={checks.verifiesSenders}
        onChange={verifiesSenders => save.mutate({ ...checks, verifiesSenders })}
      />
      <LinesField
        label={t('checks.zones')}
        hint={t('checks.zonesHint')}
        example="bl.example.org"
        text={zones}
        onChange={setZones}
      />
      {test.data && <ZoneResults results={test.data} />}
      <LinesField
        label={t('checks.relays')}
        hint={t('checks.relaysHint')}
        example="203.0.113.0/28"
        text={relays}
        onChange={setRelays}
      />
      <LinesField
        label={t('checks.forwarders')}
        hint={t('checks.forwardersHint')}
        example="lists.example.org"
        text={forwarders}
        onChange={setForwarders}
      />
    </SettingsCard>
  )
}
