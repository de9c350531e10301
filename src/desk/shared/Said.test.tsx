import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import i18n from '~/words'
import { Said } from './Said'

beforeAll(() => {
  i18n.addResource(i18n.language, 'words', 'said', '<b>{{name}}</b> gave it to <a>{{to}}</a>.')
})

const shown = (values: Record<string, unknown>) =>
  renderToStaticMarkup(<Said words="said" values={values} parts={{ b: <b dir="auto" />, a: <i /> }} />)

test('marked words become what they are marked as', () => {
  expect(shown({ name: 'Maya', to: 'Tom' })).toBe('<b dir="auto">Maya</b> gave it to <i>Tom</i>.')
})

test('what a value says is never a mark', () => {
  expect(shown({ name: '<a>Maya</a>', to: '</b> & Tom' })).toBe(
    '<b dir="auto">&lt;a&gt;Maya&lt;/a&gt;</b> gave it to <i>&lt;/b&gt; &amp; Tom</i>.',
  )
})
