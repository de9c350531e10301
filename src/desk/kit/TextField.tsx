import { type ReactNode, useState } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField'
import { Icon } from './Icon'

type TextFieldProps = Omit<AriaTextFieldProps, 'className' | 'children'> & {
  label: string
  isLabelHidden?: boolean
  hint?: ReactNode
  error?: string
  /** The server refused it: said at once, not on leaving. */
  isRefused?: boolean
  placeholder?: string
  mono?: boolean
}

/** Label above, hint or error below. An error shows once the field was left, and what was typed stays. */
export function TextField({
  label,
  isLabelHidden,
  hint,
  error,
  placeholder,
  mono,
  isRefused,
  onBlur,
  ...rest
}: TextFieldProps) {
  const [wasLeft, setWasLeft] = useState(false)
  const shown = wasLeft || isRefused ? error : undefined
  return (
    <AriaTextField
      {...rest}
      aria-label={isLabelHidden ? label : undefined}
      className="field"
      isInvalid={Boolean(shown)}
      validationBehavior="aria"
      onBlur={event => {
        setWasLeft(true)
        onBlur?.(event)
      }}
    >
      {!isLabelHidden && <Label className="label">{label}</Label>}
      <Input className={`input ${mono ? 'input--mono' : ''}`} placeholder={placeholder} />
      {shown ? (
        <FieldError className="field__error">
          <Icon name="circle-alert" size="sm" />
          {shown}
        </FieldError>
      ) : (
        hint && (
          <Text slot="description" className="hint">
            {hint}
          </Text>
        )
      )}
    </AriaTextField>
  )
}
