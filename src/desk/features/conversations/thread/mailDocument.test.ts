import { expect, test } from 'vitest'
import { hasRemotePictures, mailDocument, mailWithPictures } from './mailDocument'

const picture = '<p>hello</p><img data-remote="https://shop.example/cup.png" alt="Cup">'

test('the policy comes before anything foreign', () => {
  const page = mailDocument('<p>hello</p>')

  expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<p>hello'))
  expect(page).toContain("default-src 'none'")
  expect(page).not.toContain('script-src')
})

test('a picture that lies elsewhere has its address only when it was asked for', () => {
  expect(hasRemotePictures(picture)).toBe(true)
  expect(mailDocument(picture)).not.toContain('src="https:')
  expect(mailWithPictures(picture)).toContain('<img src="https://shop.example/cup.png" alt="Cup">')
})

test('words about such a picture stay words', () => {
  const words = '<p>&lt;img data-remote="https://shop.example/cup.png"></p>'

  expect(hasRemotePictures(words)).toBe(false)
  expect(mailWithPictures(words)).toContain(words)
})
