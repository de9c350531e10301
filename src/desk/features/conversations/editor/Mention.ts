import { Mention as TipTapMention } from '@tiptap/extension-mention'

/** A colleague whom a note calls, by id and the name they had then. */
export const Mention = TipTapMention.extend({
  addAttributes: () => ({
    id: {
      default: null,
      parseHTML: element => element.getAttribute('data-mention'),
      renderHTML: ({ id }) => ({ 'data-mention': id }),
    },
    label: {
      default: '',
      parseHTML: element => (element.textContent ?? '').replace(/^@/, ''),
      renderHTML: () => ({}),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-mention]' }],
  renderHTML: ({ node, HTMLAttributes }) => ['span', { ...HTMLAttributes, class: 'mention' }, `@${node.attrs.label}`],
  renderText: ({ node }) => `@${node.attrs.label}`,
})
