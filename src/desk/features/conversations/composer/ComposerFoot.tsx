import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useTranslation } from 'react-i18next'
import { Button } from '~/kit/Button'
import { IconButton } from '~/kit/IconButton'
import type { EditorCommand, EditorHandle } from './lazyEditor'
import { SendButton } from './SendButton'
import type { ComposerState } from './useComposer'

const tools: { command: EditorCommand; icon: string; keys?: string }[] = [
  { command: 'bold', icon: 'bold', keys: 'Mod B' },
  { command: 'italic', icon: 'italic', keys: 'Mod I' },
  { command: 'bullets', icon: 'list' },
  { command: 'numbers', icon: 'list-ordered' },
]

type ComposerFootProps = { composer: ComposerState; editor: EditorHandle | null }

export function ComposerFoot({ composer, editor }: ComposerFootProps) {
  const { t } = useTranslation()
  const { draft, uploads, sending, saved } = composer
  return (
    <div className="composer__foot">
      <FileTrigger allowsMultiple onSelect={files => uploads.add([...(files ?? [])])}>
        <Button look="ghost" icon="paperclip" aria-label={t('composer.attach')} />
      </FileTrigger>
      <span className="row composer__tools not-phone">
        {tools.map(tool => (
          <IconButton
            key={tool.command}
            icon={tool.icon}
            label={t(`composer.${tool.command}`)}
            keys={tool.keys}
            onPress={() => editor?.run(tool.command)}
          />
        ))}
      </span>
      <span className="meta truncate composer__saved" role="status">
        {sending.missing ??
          (saved === 'saved' ? t('composer.draftSaved') : saved === 'local' ? t('composer.draftLocal') : '')}
      </span>
      <SendButton kind={draft.kind} isSending={sending.isSending} onSend={sending.send} />
    </div>
  )
}
