import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { Button } from '~/kit/Button'
import { TextField } from '~/kit/TextField'
import { toast } from '~/kit/toasts'
import { Loaded } from '~/shared/Loaded'
import { useForm } from '~/shared/useForm'
import { isWebAddress } from '~/shared/validAddress'
import { SettingsBody } from '../SettingsBody'
import { SettingsCard } from '../SettingsCard'
import { TestOutcome } from './TestOutcome'

export function PublicAddressPage() {
  const { t } = useTranslation()
  const installation = useQuery({ queryKey: ['installation'], queryFn: () => ask(api.GET('/api/v1/installation')) })
  return (
    <SettingsBody title={t('settings.pages.publicAddress')} lead={t('settings.publicAddressLead')}>
      <Loaded query={installation}>{({ publicUrl }) => <AddressForm publicUrl={publicUrl} />}</Loaded>
    </SettingsBody>
  )
}

function AddressForm({ publicUrl }: { publicUrl: string }) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const form = useForm({ publicUrl }, values =>
    isWebAddress(values.publicUrl) ? {} : { publicUrl: t('setup.publicUrlWrong') },
  )
  const body = { publicUrl: form.values.publicUrl }
  const test = useMutation({
    mutationFn: () => ask(api.POST('/api/v1/installation/public-url-test', { body })),
    onError: form.refuse,
  })
  const save = useMutation({
    mutationFn: () => ask(api.PUT('/api/v1/installation', { body })),
    onSuccess: () => {
      cache.setQueryData(['installation'], body)
      toast(t('common.saved'))
    },
    onError: form.refuse,
  })
  return (
    <SettingsCard
      title={t('settings.publicAddress')}
      trouble={form.trouble}
      isBusy={save.isPending}
      isClean={!form.isDirty}
      onSave={() => form.errors.publicUrl || save.mutate()}
      more={
        <Button onPress={() => test.mutate()} isPending={test.isPending}>
          {t('setup.test')}
        </Button>
      }
    >
      <TextField label={t('setup.publicUrl')} type="url" mono {...form.field('publicUrl')} />
      {test.data && (
        <TestOutcome
          isOk={test.data.ok}
          fine={t('setup.publicUrlFine')}
          trouble={t('setup.publicUrlTrouble')}
          detail={test.data.detail}
        />
      )}
    </SettingsCard>
  )
}
