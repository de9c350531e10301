import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea'
import { TextField, type TextFieldProps } from 'react-aria-components/TextField'
import { Icon } from './Icon'

type TextAreaProps = Omit<TextFieldProps, 'className' | 'children'> & { label: string; rows?: number; error?: string }

/** Text of several lines, under a label. */
export const TextArea = ({ label, rows = 4, error, ...rest }: TextAreaProps) => (
  <TextField {...rest} className="field" isInvalid={Boolean(error)} validationBehavior="aria">
    <Label className="label">{label}</Label>
    <AriaTextArea className="textarea" rows={rows} dir="auto" />
    {error && (
      <FieldError className="field__error">
        <Icon name="circle-alert" size="sm" />
        {error}
      </FieldError>
    )}
  </TextField>
)
