const rule = (field, op, value) => ({ field, op, value })
const all = (...rules) => ({ match: 'all', rules, groups: [] })
const id = at => `01920000-0000-7000-8000-0000000000f${at}`

const view = (at, name, icon, filter, more = {}) => ({
  id: id(at),
  name,
  folder: '',
  icon,
  isShared: true,
  shelves: ['open'],
  filter,
  sort: 'newest',
  version: 1,
  ...more,
})

/** Views that a shop saves in its first weeks. */
export const startViews = tags => {
  const tagged = name => rule('tag', 'has', tags.find(tag => tag.name === name)?.id ?? tags[0].id)
  return [
    view(1, 'Waiting for a day', 'hourglass', all(rule('status', 'is', 'open'), rule('waiting', 'over', '24h')), {
      sort: 'waiting',
    }),
    view(2, 'Where is my order?', 'truck', {
      match: 'any',
      rules: [rule('subject', 'has', 'order'), tagged('lost parcel')],
      groups: [],
    }),
    view(3, 'Damaged in transit', 'package', all(tagged('damaged'))),
    view(4, 'Mine, unread', 'star', all(rule('assignee', 'is', 'me'), rule('unread', 'is', 'true')), {
      isShared: false,
      folder: 'My own',
    }),
    view(5, 'Questions before buying', 'message-circle', all(rule('subject', 'has', '?')), {
      isShared: false,
      folder: 'My own',
    }),
  ]
}
