import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask, newKey } from '~/api/client'
import type { Store } from '~/api/types'
import { brandsQuery } from '~/features/brands/queries'
import { TestOutcome } from '~/features/settings/installation/TestOutcome'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { Dialog } from '~/kit/Dialog'
import { Segmented } from '~/kit/Segmented'
import { Select } from '~/kit/Select'
import { TextField } from '~/kit/TextField'
import { toast } from '~/kit/toasts'
import { problemText } from '~/shared/tellProblem'
import { useForm } from '~/shared/useForm'
import { region } from '~/words'
import { platformsQuery } from './queries'
import { type Depth, depths, sinceOf } from './sinceOf'

/** Connects a store, or changes how one is reached: the platform, its address and key, and a test that says which step fails. */
export function StoreDialog({ store, onClose }: { store: Store | null; onClose: () => void }) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const formId = useId()
  const [key] = useState(newKey)
  const platforms = useQuery(platformsQuery).data ?? []
  const brands = useQuery(brandsQuery).data ?? []
  const [chosen, setChosen] = useState(store?.platform ?? 'medusa')
  const [brandId, setBrandId] = useState(store?.brand ?? '')
  const [depth, setDepth] = useState<Depth>('all')
  const hasAddress = platforms.find(platform => platform.name === chosen)?.hasAddress ?? true
  const brand = brandId || brands[0]?.id || ''
  const form = useForm({ address: store?.address ?? '', key: '' }, values => ({
    ...(!hasAddress || /^https?:\/\/[^\s?#]+$/.test(values.address.trim())
      ? {}
      : { address: t('stores.addressMissing') }),
    ...(!hasAddress || values.key.trim() || store ? {} : { key: t('stores.keyMissing') }),
  }))
  const isWhole = Object.keys(form.errors).length === 0 && brand !== ''
  const body = () =>
    hasAddress
      ? { platform: chosen, address: form.values.address.trim(), key: form.values.key.trim() || null }
      : { platform: chosen, address: null, key: null }
  const test = useMutation({ mutationFn: () => ask(api.POST('/api/v1/stores/test', { body: body() })) })
  const save = useMutation({
    mutationFn: async () => {
      if (store) {
        const params = { path: { id: store.id } }
        await ask(api.PUT('/api/v1/stores/{id}', { params, body: { brand, store: body(), version: store.version } }))
        return
      }
      await ask(
        api.POST('/api/v1/stores', {
          params: { header: { 'Idempotency-Key': key } },
          body: { brand, store: body(), since: sinceOf(depth, new Date()), buyers: null },
        }),
      )
    },
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['stores'] })
      toast(t(store ? 'common.saved' : 'stores.connected'))
      onClose()
    },
    onError: form.refuse,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isWhole) save.mutate()
  }
  return (
    <Dialog
      title={t(store ? 'stores.changeTitle' : 'stores.connectTitle')}
      isOpen
      onClose={onClose}
      isBusy={save.isPending}
      foot={
        <>
          {hasAddress && (
            <Button
              isDisabled={!isWhole || !form.values.key.trim()}
              isPending={test.isPending}
              onPress={() => test.mutate()}
            >
              {t('stores.test')}
            </Button>
          )}
          <Button className="push" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button look="primary" type="submit" form={formId} isPending={save.isPending}>
            {t(store ? 'common.save' : 'stores.connect')}
          </Button>
        </>
      }
    >
      <form className="stack dialog__form" id={formId} onSubmit={submit} noValidate>
        {form.trouble && <Callout tone="danger">{form.trouble}</Callout>}
        {!store && (
          <Segmented
            label={t('stores.platform')}
            value={chosen}
            onChange={setChosen}
            choices={platforms.map(({ name }) => ({ key: name, label: t(`stores.platforms.${name as 'demo'}`) }))}
          />
        )}
        {hasAddress ? (
          <>
            <TextField
              label={t('stores.address')}
              hint={t('stores.addressHint')}
              type="url"
              {...form.field('address')}
            />
            <TextField
              label={t('stores.key')}
              hint={t(store ? 'stores.keyKept' : 'stores.keyHint')}
              type="password"
              autoComplete="off"
              {...form.field('key')}
            />
          </>
        ) : (
          <p className="hint">{t('stores.demoHint')}</p>
        )}
        {brands.length > 1 && (
          <Select
            label={t('stores.brand')}
            value={brand}
            onChange={setBrandId}
            choices={brands.map(({ id, name }) => ({ key: id, label: name }))}
          />
        )}
        {!store && hasAddress && (
          <Select
            label={t('stores.depth')}
            value={depth}
            onChange={setDepth}
            choices={depths.map(name => ({ key: name, label: t(`stores.depths.${name}`) }))}
          />
        )}
        {hasAddress && <p className="hint">{t('stores.whatIsRead')}</p>}
        {test.isError && <Callout tone="danger">{problemText(test.error)}</Callout>}
        {test.data && (
          <TestOutcome
            isOk={test.data.ok}
            fine={t('stores.testFine', {
              name: test.data.name ?? '',
              orders: (test.data.orders ?? 0).toLocaleString(region()),
            })}
            trouble={t(`stores.failures.${test.data.step}`)}
            detail={test.data.detail}
          />
        )}
      </form>
    </Dialog>
  )
}
