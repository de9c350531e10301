import { expect, test } from 'vitest'
import type { FileRef } from '~/api/types'
import type { DraftState } from './draft'
import { warningsOf } from './warnings'

const draft = (html: string, more: Partial<DraftState> = {}) =>
  ({
    kind: 'reply',
    html,
    attachments: [],
    to: ['k@shop.example'],
    cc: [],
    answers: null,
    seen: 1,
    updatedAt: '',
    ...more,
  }) as DraftState
const kinds = (html: string, more?: Partial<DraftState>) => warningsOf(draft(html, more)).map(warning => warning.kind)
const file = { id: 'f', name: 'label.pdf', mediaType: 'application/pdf', size: 1, inline: false } as FileRef

test.each([
  'The label is attached.',
  'See the attachment for the label',
  'Anbei das Etikett.',
  'Das Etikett findest du im Anhang.',
  'Ich hänge dir das Etikett an.',
  'Das Etikett ist beigefügt.',
  'Vous trouverez l’étiquette ci-jointe.',
  'L’étiquette est en pièce jointe',
  'Le envío la etiqueta adjunta.',
  'In allegato trova l’etichetta.',
  'A etiqueta segue em anexo.',
  'In de bijlage vind je het label.',
  'W załączniku znajduje się etykieta.',
])('says that nothing is attached: %s', text => {
  expect(kinds(`<p>${text}</p>`)).toEqual(['attachment'])
})

test('a file keeps the promise', () => {
  expect(kinds('<p>The label is attached.</p>', { attachments: [file] })).toEqual([])
})

test.each(['We are looking into it.', 'Detach the hose first.', 'Der Anhänger ist verschickt.', 'She was unattached'])(
  'leaves alone what promises nothing: %s',
  text => {
    expect(kinds(`<p>${text}</p>`)).toEqual([])
  },
)

test('what is quoted was written by somebody else', () => {
  expect(kinds('<p>Thanks!</p><blockquote><p>The photo is attached, [see below]</p></blockquote>')).toEqual([])
})

test.each([
  ['<p>Hi {{customer.first_name}},</p>', '{{customer.first_name}}'],
  ['<p>Your parcel [tracking number] is on its way</p>', '[tracking number]'],
  ['<p>Hi <strong>{{name}}</strong></p>', '{{name}}'],
])('names what is not filled in: %s', (html, words) => {
  expect(warningsOf(draft(html))).toEqual([{ kind: 'placeholder', words }])
})

test.each([
  '<p>See [1] and [2]</p>',
  '<p>“recieve” [sic]</p>',
  '<pre><code>a[index] = {{x}}</code></pre>',
  '<p>{ a }</p>',
])('leaves alone what is no placeholder: %s', html => {
  expect(kinds(html)).toEqual([])
})

test('a customer would read whom a reply mentions', () => {
  expect(warningsOf(draft('<p><span class="mention" data-mention="0197">@Priya Nair</span>, look</p>'))).toEqual([
    { kind: 'mention', words: '@Priya Nair' },
  ])
})

test('a note may say what it likes', () => {
  expect(kinds('<p>attached {{x}}</p>', { kind: 'note' })).toEqual([])
})

test('both are said, what is wrong in the text first', () => {
  expect(kinds('<p>{{name}}, it is attached.</p>')).toEqual(['placeholder', 'attachment'])
})
