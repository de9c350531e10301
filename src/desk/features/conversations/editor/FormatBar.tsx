import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { lazy, Suspense, useState } from 'react'
import { DialogTrigger } from 'react-aria-components/Dialog'
import { Group } from 'react-aria-components/Group'
import { Popover } from 'react-aria-components/Popover'
import { Toolbar } from 'react-aria-components/Toolbar'
import { useTranslation } from 'react-i18next'
import { IconButton } from '~/kit/IconButton'
import { ToolToggle } from '~/kit/ToolToggle'
import { loadLaterWords } from '~/words/later'
import { commands, isOn, tools } from './commands'

const EmojiPicker = lazy(async () => (await Promise.all([import('./EmojiPicker'), loadLaterWords()]))[0])

type FormatBarProps = { editor: Editor; onLink: () => void }

/** Every format with its key; the arrow keys move along it. */
export default function FormatBar({ editor, onLink }: FormatBarProps) {
  const { t } = useTranslation()
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      tools
        .flat()
        .filter(tool => isOn(now, tool.command))
        .map(tool => tool.command),
    equalityFn: (a, b) => a.join() === b?.join(),
  })
  return (
    <Toolbar className="row format-bar" aria-label={t('composer.formatting')}>
      {tools.map(group => (
        <Group key={group[0]?.command} className="row format-bar__group">
          {group.map(({ command, icon, keys }) => (
            <ToolToggle
              key={command}
              icon={icon}
              keys={keys}
              label={t(`composer.${command}`)}
              isOn={on.includes(command)}
              onPress={() => commands[command](editor)}
            />
          ))}
        </Group>
      ))}
      <Group className="row format-bar__group">
        <ToolToggle
          icon="link"
          keys="Mod K"
          label={t('composer.link')}
          isOn={editor.isActive('link')}
          onPress={onLink}
        />
        <EmojiButton onPick={emoji => editor.chain().focus().insertContent(emoji).run()} />
      </Group>
    </Toolbar>
  )
}

function EmojiButton({ onPick }: { onPick: (emoji: string) => void }) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <IconButton icon="smile" size="sm" label={t('composer.emoji')} />
      <Popover className="menu emoji-picker" offset={4} placement="top start">
        <Suspense>
          <EmojiPicker
            onPick={emoji => {
              setIsOpen(false)
              onPick(emoji)
            }}
          />
        </Suspense>
      </Popover>
    </DialogTrigger>
  )
}
