import { Api } from './api.ts'
import type { Matter } from './matter.ts'
import { openStore } from './open-store.ts'
import { playMatter } from './play-matter.ts'
import { Post } from './post.ts'
import type { Settings } from './settings.ts'
import { openShop } from './shop.ts'

/** Fills the demo workspace, one matter after the other; running it again adds only what is missing. */
export async function makeDemo(
  matters: Matter[],
  { url, smtpPort, tokens }: Settings,
  tell: (done: number, total: number) => void,
): Promise<void> {
  const post = new Post(smtpPort)
  try {
    const shop = await openShop(new Api(url, tokens), post)
    await openStore(shop.api, matters)
    tell(0, matters.length)
    for (const [index, matter] of matters.entries()) {
      await playMatter(matter, shop)
      tell(index + 1, matters.length)
    }
  } finally {
    post.close()
  }
}
