import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { RecipientLine } from './RecipientLine'

function Line({ known = ['hanna@lindqvist.example'] }: { known?: string[] }) {
  const [addresses, setAddresses] = useState(['hanna@lindqvist.example'])
  return <RecipientLine label="To" addresses={addresses} known={new Set(known)} onChange={setAddresses} />
}

test('someone who was not part of it yet is flagged', async () => {
  render(<Line />)

  await userEvent.type(screen.getByRole('textbox'), 'boss@lindqvist.example{Enter}')

  expect(screen.getAllByText('New here')).toHaveLength(1)
  expect(screen.getByText('boss@lindqvist.example')).toBeTruthy()
})

test('what is no address stays typed and is said so', async () => {
  render(<Line />)

  await userEvent.type(screen.getByRole('textbox'), 'not an address{Enter}')

  expect(screen.getByRole('alert').textContent).toBe('This is not an email address.')
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('not an address')
})

test('an address half typed is taken when the field is left', async () => {
  render(<Line />)

  await userEvent.type(screen.getByRole('textbox'), 'boss@lindqvist.example')
  await userEvent.tab()

  expect(screen.getByText('boss@lindqvist.example')).toBeTruthy()
})
