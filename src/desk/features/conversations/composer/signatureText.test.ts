import { expect, test } from 'vitest'
import { signatureText } from './signatureText'

test('keeps lines and drops what is only form', () => {
  expect(signatureText('<p>Kind regards<br>Hagen &amp; Daughters</p><p><a href="https://x.example">Shop</a></p>')).toBe(
    'Kind regards\nHagen & Daughters\nShop',
  )
})

test('runs nothing', () => {
  expect(signatureText('<img src=x onerror="alert(1)">Hi')).toBe('Hi')
})
