import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ChangeEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { Button } from '~/kit/Button'
import { toast } from '~/kit/toasts'
import { tellProblem, trouble } from '~/shared/tellProblem'
import { suppressionsKey } from './queries'

const largest = 1_000_000

/** Takes a list over from a file, such as the one of the system that sent before. */
export function ImportButton() {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const take = useImport()
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (!file) return
    const csv = await file.text()
    if (csv.length > largest) trouble.set(t('suppressions.tooLarge'))
    else take.mutate(csv)
  }
  return (
    <>
      <Button icon="upload" isPending={take.isPending} onPress={() => input.current?.click()}>
        {t('suppressions.import')}
      </Button>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        aria-label={t('suppressions.import')}
        tabIndex={-1}
        onChange={choose}
      />
    </>
  )
}

function useImport() {
  const { t } = useTranslation()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (csv: string) => ask(api.POST('/api/v1/email/suppressions/import', { body: { csv } })),
    onSuccess: ({ added, known, wrongLines, wrong }) => {
      toast(t('suppressions.imported', { added, known }))
      if (wrongLines > 0)
        trouble.set(t('suppressions.wrong', { count: wrongLines, lines: wrong.slice(0, 3).join(', ') }))
    },
    onError: tellProblem,
    onSettled: () => cache.invalidateQueries({ queryKey: suppressionsKey }),
  })
}
