import { useTranslation } from 'react-i18next'
import type { SenderDomain } from '~/api/types'
import { Button } from '~/kit/Button'
import { CopyField } from '~/kit/CopyField'
import { Switch } from '~/kit/Switch'
import { RecordPart } from './RecordPart'
import type { useDomain } from './useDomain'

type DkimPartProps = { domain: SenderDomain; change: ReturnType<typeof useDomain> }

const noKey = { state: 'unchecked', found: null, hint: null } as const

export function DkimPart({ domain: { key, version }, change }: DkimPartProps) {
  const { t } = useTranslation()
  return (
    <RecordPart name="dkim" finding={key?.dns ?? noKey}>
      {key && (
        <>
          <CopyField label={t('sending.recordName')} text={key.name} />
          <CopyField label={t('sending.recordValue')} text={key.value} />
          {key.dns.state !== 'ok' && (
            <Switch
              label={t('sending.force')}
              hint={t('sending.forceHint')}
              isOn={key.isForced}
              onChange={isForced => change.mutate({ isForced, version })}
            />
          )}
          <p className="strong">{t(key.signs ? 'sending.signs' : 'sending.doesNotSign')}</p>
        </>
      )}
      <span>
        <Button onPress={() => change.mutate('key')} isDisabled={change.isPending}>
          {t(key ? 'sending.newKey' : 'sending.makeKey')}
        </Button>
      </span>
    </RecordPart>
  )
}
