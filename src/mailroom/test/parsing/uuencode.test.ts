import { expect, test } from 'vitest'
import { decodeUuencode } from '../../src/parsing/uuencode.ts'

const decode = (text: string) => Buffer.from(decodeUuencode(Buffer.from(text))).toString()

test('Whole lines and a last one of few bytes are read, to the word end', () => {
  const whole = `M${Array.from({ length: 15 }, () => '86%A').join('')}`

  expect(decode(`begin 644 a.txt\r\n${whole}\r\n%2&5L;&\\\`\r\n\`\r\nend\r\nbehind\r\n`)).toBe(
    `${'aaa'.repeat(15)}Hello`,
  )
})

test('A line that is too short for what it promises gives what it has', () => {
  expect(decode('begin 644 a.txt\nM86%A\nend\n')).toBe('aaa')
})

test('What is no uuencode at all is no file', () => {
  expect(decode('')).toBe('')
})
