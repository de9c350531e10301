import type { Api } from './api.ts'
import type { Page } from './contract.ts'
import { House } from './house.ts'
import type { Person, Teammate } from './matter.ts'
import type { Post } from './post.ts'
import { Trouble } from './trouble.ts'

/** The demo workspace: its mailbox, its people, and the two ways in. */
export interface Shop {
  api: Api
  post: Post
  house: House
  mailbox: Person
  agents: Record<Teammate, string>
}

export async function openShop(api: Api, post: Post): Promise<Shop> {
  const mailbox = (await api.get<Page<Person>>('/mailboxes')).items[0]
  if (!mailbox) throw new Trouble('The demo workspace has no mailbox.')
  const agents = (await api.get<Page<{ id: string; name: string }>>('/agents')).items
  const find = (name: string) => {
    const agent = agents.find(one => one.name === name)
    if (!agent) throw new Trouble(`${name} does not work in the demo workspace.`)
    return agent.id
  }
  return {
    api,
    post,
    house: await House.open(api),
    mailbox: { name: mailbox.name, address: mailbox.address },
    agents: { maya: find('Maya Okafor'), priya: find('Priya Nair'), tom: find('Tom Becker') },
  }
}
