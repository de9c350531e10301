import { useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useTranslation } from 'react-i18next'
import type { Conversation } from '~/api/types'
import { Button } from '~/kit/Button'
import { ToolToggle } from '~/kit/ToolToggle'
import { SendButton } from './SendButton'
import { SendLater } from './SendLater'
import type { ComposerState } from './useComposer'

type ComposerFootProps = {
  conversation: Conversation
  composer: ComposerState
  hasTools: boolean
  onTools: (isShown: boolean) => void
}

export function ComposerFoot({ conversation, composer, hasTools, onTools }: ComposerFootProps) {
  const { t } = useTranslation()
  const { draft, uploads, sending, saved } = composer
  const [isPlanning, setIsPlanning] = useState(false)
  return (
    <div className="composer__foot">
      <FileTrigger allowsMultiple onSelect={files => uploads.add([...(files ?? [])])}>
        <Button look="ghost" icon="paperclip" aria-label={t('composer.attach')} />
      </FileTrigger>
      <ToolToggle icon="type" label={t('composer.formatting')} isOn={hasTools} onPress={() => onTools(!hasTools)} />
      <span className="meta truncate composer__saved" role="status">
        {sending.missing ??
          (saved === 'saved' ? t('composer.draftSaved') : saved === 'local' ? t('composer.draftLocal') : '')}
      </span>
      <SendButton
        kind={draft.kind}
        isSending={sending.isSending}
        onSend={sending.send}
        onLater={() => setIsPlanning(sending.isReady())}
      />
      {isPlanning && (
        <SendLater conversation={conversation} onPick={sending.later} onClose={() => setIsPlanning(false)} />
      )}
    </div>
  )
}
