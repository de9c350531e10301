import { expect, test } from 'vitest'
import { mailDocument } from './mailDocument'

test('the policy comes before anything foreign', () => {
  const page = mailDocument('<p>hello</p>')

  expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<p>hello'))
  expect(page).toContain("default-src 'none'")
  expect(page).not.toContain('script-src')
})
