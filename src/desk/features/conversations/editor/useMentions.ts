import { useQuery } from '@tanstack/react-query'
import type { SuggestionKeyDownProps, SuggestionProps } from '@tiptap/suggestion'
import { useMemo, useRef, useState } from 'react'
import { agentsQuery } from '~/features/team/queries'
import { Mention } from './Mention'
import { matching, type Person } from './matching'

const most = 6

export type Suggesting = {
  people: Person[]
  at: number
  place: DOMRect | null
  choose: (person: Person) => void
}

/** Colleagues by the name that is typed after an @, while `isAllowed` says that the text may name any. */
export function useMentions(isAllowed: () => boolean) {
  const known = useRef<Person[]>([])
  known.current = (useQuery(agentsQuery).data ?? []).filter(agent => agent.state === 'active')
  const [shown, setShown] = useState<Suggesting | null>(null)
  const latest = useRef(shown)
  latest.current = shown
  const allowed = useRef(isAllowed)
  allowed.current = isAllowed

  const extension = useMemo(() => {
    const show = (props: SuggestionProps<Person>, at = 0) => {
      const next = {
        people: props.items,
        at,
        place: props.clientRect?.() ?? null,
        choose: (person: Person) => props.command({ id: person.id, label: person.name }),
      }
      latest.current = next
      setShown(next)
    }
    const hide = () => {
      latest.current = null
      setShown(null)
    }
    function press({ event }: SuggestionKeyDownProps) {
      const now = latest.current
      if (!now || now.people.length === 0) return false
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (step) {
        setShown({ ...now, at: (now.at + step + now.people.length) % now.people.length })
        return true
      }
      if (event.key !== 'Enter' && event.key !== 'Tab') return false
      const person = now.people[now.at]
      if (person) now.choose(person)
      return true
    }
    return Mention.configure({
      suggestion: {
        allow: () => allowed.current(),
        items: ({ query }: { query: string }) => matching(known.current, query).slice(0, most),
        render: () => ({
          onStart: show,
          onUpdate: show,
          onExit: hide,
          onKeyDown: props => {
            if (props.event.key !== 'Escape') return press(props)
            hide()
            return true
          },
        }),
      },
    })
  }, [])
  return { extension, shown }
}
