import { render } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { simpleHtml } from './simpleHtml'

const shown = (html: string) => render(<div>{simpleHtml(html)}</div>).container.firstElementChild?.innerHTML

describe('HTML that only says what text says', () => {
  test('becomes elements of ours', () => {
    expect(shown('<p>Hello <b>you</b></p><ul><li>one</li></ul>')).toBe(
      '<p dir="auto">Hello <b>you</b></p><ul><li>one</li></ul>',
    )
  })

  test('keeps links to the web, in a tab of their own', () => {
    expect(shown('<a href="https://shop.example/">shop</a>')).toBe(
      '<a href="https://shop.example/" target="_blank" rel="noreferrer">shop</a>',
    )
  })

  test.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    '/api/v1/sessions',
  ])('a link to %s is only text', href => {
    expect(shown(`<a href="${href}">press</a>`)).toBe('<span>press</span>')
  })

  test('drops every attribute that is not asked for', () => {
    expect(shown('<p onclick="alert(1)" class="x" id="y">text</p>')).toBe('<p dir="auto">text</p>')
  })
})

test.each([
  '<table><tr><td>x</td></tr></table>',
  '<img src=x onerror=alert(1)>',
  '<p style="color:red">x</p>',
  '<script>alert(1)</script>',
  '<svg onload=alert(1)></svg>',
  '<font color="red">x</font>',
  '<iframe srcdoc="x"></iframe>',
  '<form><input></form>',
])('%s belongs in a frame', html => {
  expect(simpleHtml(html)).toBeNull()
})
