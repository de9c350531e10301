import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import Editor from '~/features/conversations/composer/Editor'
import type { EditorHandle } from '~/features/conversations/composer/lazyEditor'
import type { useUploads } from '~/features/conversations/composer/useUploads'
import { Button } from '~/kit/Button'
import { IconButton } from '~/kit/IconButton'
import { Menu, MenuItem, MenuTrigger } from '~/kit/Menu'
import { TextArea } from '~/kit/TextArea'
import { TextField } from '~/kit/TextField'
import { variablesQuery } from './queries'
import type { MacroBody } from './useMacros'

type Step = MacroBody['steps'][number]
type StepFieldsProps = {
  step: Step
  at: number
  count: number
  uploads: ReturnType<typeof useUploads>
  onChange: (change: Partial<Step>) => void
  onMove: (by: number) => void
  onRemove: () => void
}

const nothing = () => {}

/** The words of one step; of a script also what it is called and what the agent should know. */
export function StepFields({ step, at, count, uploads, onChange, onMove, onRemove }: StepFieldsProps) {
  const { t } = useTranslation()
  const editor = useRef<EditorHandle>(null)
  const isScript = count > 1
  const label = isScript ? t('macros.wordsOf', { step: at + 1 }) : t('macros.words')
  return (
    <fieldset className="plain-fieldset stack macro-step">
      {isScript && (
        <>
          <legend className="visually-hidden">{t('macros.step', { step: at + 1 })}</legend>
          <div className="row macro-step__head">
            <strong className="grow">{t('macros.step', { step: at + 1 })}</strong>
            <IconButton
              icon="arrow-up"
              size="sm"
              label={t('macros.stepUp', { step: at + 1 })}
              isDisabled={at === 0}
              onPress={() => onMove(-1)}
            />
            <IconButton
              icon="arrow-down"
              size="sm"
              label={t('macros.stepDown', { step: at + 1 })}
              isDisabled={at === count - 1}
              onPress={() => onMove(1)}
            />
            <IconButton icon="trash-2" size="sm" label={t('macros.removeStep', { step: at + 1 })} onPress={onRemove} />
          </div>
          <TextField
            label={t('macros.stepTitle')}
            maxLength={80}
            value={step.title}
            onChange={title => onChange({ title })}
          />
          <TextArea
            label={t('macros.guidance')}
            rows={2}
            maxLength={2000}
            value={step.guidance}
            onChange={guidance => onChange({ guidance })}
          />
        </>
      )}
      <div className="field">
        <div className="row">
          <span className="label grow">{label}</span>
          <VariableMenu onPick={name => editor.current?.insert(`{{${name}}}`)} />
        </div>
        <div className="signature-field">
          <Editor
            ref={editor}
            label={label}
            placeholder=""
            html={step.html}
            autoFocus={false}
            onChange={html => onChange({ html })}
            hasTools
            mayMention={false}
            onPicture={uploads.addPicture}
            onFiles={uploads.add}
            onSend={nothing}
          />
        </div>
        {at === 0 && (
          <span className="hint">{t('macros.wordsHint', { example: '{{customer.first_name|there}}' })}</span>
        )}
      </div>
    </fieldset>
  )
}

function VariableMenu({ onPick }: { onPick: (name: string) => void }) {
  const { t } = useTranslation()
  const names = useQuery(variablesQuery).data ?? []
  return (
    <MenuTrigger>
      <Button look="ghost" size="sm" icon="plus">
        {t('macros.variable')}
      </Button>
      <Menu placement="bottom end" onAction={key => onPick(String(key))}>
        {names.map(name => (
          <MenuItem key={name} id={name} textValue={name}>
            <span className="grow">
              {t(`macros.variables.${name.replaceAll(/[._]/g, '-')}`, { defaultValue: name })}
            </span>
            <code className="meta">{name}</code>
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  )
}
