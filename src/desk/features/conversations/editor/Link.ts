import { InputRule, Mark, markPasteRule, mergeAttributes } from '@tiptap/core'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    link: { setLink: (attributes: { href: string }) => ReturnType; unsetLink: () => ReturnType }
  }
}

const web = /^(https?|mailto|tel):/i
const written = /(^|\s)(https?:\/\/[^\s<>"]+)\s$/
const pasted = /https?:\/\/[^\s<>"]+/g

/**
 * A link. An address that is typed or pasted becomes one; the ready-made extension knows every ending of every domain for that, which is a tenth of the
 * whole editor.
 */
export const Link = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  keepOnSplit: false,
  exitable: true,

  addAttributes: () => ({ href: { default: null } }),

  parseHTML: () => [{ tag: 'a[href]', getAttrs: link => (web.test(link.getAttribute('href') ?? '') ? null : false) }],

  renderHTML: ({ HTMLAttributes }) => [
    'a',
    mergeAttributes({ target: '_blank', rel: 'noopener noreferrer nofollow' }, HTMLAttributes),
    0,
  ],

  addCommands() {
    return {
      setLink:
        attributes =>
        ({ commands }) =>
          commands.setMark(this.name, attributes),
      unsetLink:
        () =>
        ({ commands }) =>
          commands.unsetMark(this.name, { extendEmptyMarkRange: true }),
    }
  },

  addInputRules() {
    return [
      new InputRule({
        find: written,
        handler: ({ state, range, match }) => {
          const [, before = '', href = ''] = match
          const from = range.from + before.length
          state.tr
            .addMark(from, from + href.length, this.type.create({ href }))
            .insertText(' ', from + href.length)
            .removeStoredMark(this.type)
        },
      }),
    ]
  },

  addPasteRules() {
    return [markPasteRule({ find: pasted, type: this.type, getAttributes: ([href]) => ({ href }) })]
  },
})
