import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { CouldNotLoad } from '~/kit/CouldNotLoad'
import { Dialog } from '~/kit/Dialog'
import { MacroDialog } from './MacroDialog'
import { macroQuery } from './queries'

/** A macro to change, once it is there whole; without an id a new one. */
export function MacroEditor({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { t } = useTranslation()
  const query = useQuery({ ...macroQuery(id ?? ''), enabled: id !== null })
  if (id === null) return <MacroDialog saved={null} onClose={onClose} />
  if (query.data && !query.isFetching) return <MacroDialog saved={query.data} onClose={onClose} />
  if (!query.isError) return null
  return (
    <Dialog title={t('macros.edit')} isOpen onClose={onClose}>
      <CouldNotLoad title={t('common.notLoaded')} text={t('common.notLoadedText')} onRetry={() => query.refetch()} />
    </Dialog>
  )
}
