import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { queries } from '~/app/queries'
import Editor from '../composer/Editor'

/** What is loaded when it is needed takes its time on a busy machine. */
const late = { timeout: 8000 }
const nothing = () => undefined

async function draw(more: Partial<Parameters<typeof Editor>[0]> = {}) {
  queries.setQueryData(['agents'], [{ id: 'a-1', name: 'Priya Nair', state: 'active' }] as never)
  render(
    <QueryClientProvider client={queries}>
      <Editor
        label="Message"
        placeholder="Write"
        html=""
        autoFocus={false}
        hasTools
        mayMention
        onChange={nothing}
        onFiles={nothing}
        onPicture={nothing}
        onSend={nothing}
        {...more}
      />
    </QueryClientProvider>,
  )
  return screen.findByRole('textbox', { name: 'Message' })
}

test('shows what was written, with its pictures of ours and its mentions, and no picture from elsewhere', async () => {
  const text = await draw({
    html: '<p>Hi <span data-mention="a-1">@Priya Nair</span></p><img src="/api/v1/files/f1" alt="Cup"><img src="https://x.example/p.gif">',
  })

  expect(text.querySelector('.mention')?.textContent).toBe('@Priya Nair')
  expect([...text.querySelectorAll('img')].map(picture => picture.getAttribute('src'))).toEqual(['/api/v1/files/f1'])
}, 10_000)

test('Ctrl K opens the link, and Ctrl Enter sends', async () => {
  const onSend = vi.fn()
  const text = await draw({ onSend })

  text.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }))
  expect(onSend).toHaveBeenCalledWith('shown')

  text.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true }))
  expect(await screen.findByRole('dialog', { name: 'Link' }, late)).toBeTruthy()
}, 10_000)

test('every format stands in the bar and can be reached by its name', async () => {
  await draw()

  const bar = await screen.findByRole('toolbar', { name: 'Formatting' }, late)
  const names = [...bar.querySelectorAll('button')].map(button => button.getAttribute('aria-label'))
  expect(names).toEqual([
    'Bold',
    'Italic',
    'Strikethrough',
    'List',
    'Numbered list',
    'Quote',
    'Code',
    'Code block',
    'Link',
    'Emoji',
  ])
}, 10_000)
