import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { meQuery, useMe } from '~/app/session'
import { SettingsCard } from '~/features/settings/SettingsCard'
import { Segmented } from '~/kit/Segmented'
import { Select } from '~/kit/Select'
import { Switch } from '~/kit/Switch'
import { prefer, usePreferences } from '~/shared/preferences'
import { tellProblem } from '~/shared/tellProblem'
import { type Language, languages } from '~/words'

/** Language goes with the account; theme, density, keys and the time to undo stay on this computer. All hold at once. */
export function LooksCard() {
  const { t } = useTranslation()
  const { theme, density, singleKeys, undoSeconds } = usePreferences()
  const me = useMe()
  const speak = useSpeak()
  return (
    <SettingsCard title={t('team.looks')}>
      <Select
        label={t('team.language')}
        value={me.account.locale as Language}
        onChange={speak}
        choices={Object.entries(languages).map(([key, label]) => ({ key: key as Language, label }))}
      />
      <div className="field">
        <span className="label">{t('team.theme')}</span>
        <span>
          <Segmented
            label={t('team.theme')}
            value={theme}
            onChange={chosen => prefer({ theme: chosen })}
            choices={(['system', 'light', 'dark'] as const).map(key => ({ key, label: t(`team.themes.${key}`) }))}
          />
        </span>
      </div>
      <div className="field">
        <span className="label">{t('team.density')}</span>
        <span>
          <Segmented
            label={t('team.density')}
            value={density}
            onChange={chosen => prefer({ density: chosen })}
            choices={(['compact', 'comfortable'] as const).map(key => ({ key, label: t(`team.densities.${key}`) }))}
          />
        </span>
      </div>
      <Select
        label={t('team.undoSend')}
        value={String(undoSeconds)}
        onChange={seconds => prefer({ undoSeconds: Number(seconds) })}
        choices={[0, 5, 10, 20, 30].map(count => ({
          key: String(count),
          label: count ? t('team.undoSeconds', { count }) : t('team.undoNever'),
        }))}
      />
      <Switch
        label={t('team.singleKeys')}
        hint={t('team.singleKeysHint')}
        isOn={singleKeys}
        onChange={isOn => prefer({ singleKeys: isOn })}
      />
    </SettingsCard>
  )
}

function useSpeak() {
  const cache = useQueryClient()
  const change = useMutation({
    mutationFn: (locale: Language) => ask(api.PUT('/api/v1/me/locale', { body: { locale } })),
    onSuccess: () => cache.invalidateQueries({ queryKey: meQuery.queryKey }),
    onError: tellProblem,
  })
  return change.mutate
}
