import type { ImapFlow } from 'imapflow'
import { readBody } from '../http/body.ts'
import { parseJson } from '../http/frame.ts'
import { json, type Route } from '../http/server.ts'
import { Shape } from '../http/shape.ts'
import { connect, openFolder } from './connection.ts'
import { faultAt, type ImapStep } from './imap-fault.ts'
import { readImapServer } from './imap-server.ts'

interface Trial {
  ok: boolean
  step: ImapStep
  detail: string
  messages: number | null
  folders: { path: string; use: string | null }[]
}

/** `POST /imap/test`: goes through connecting, TLS, login and the folder; tells where it ended and which folders there are. */
export const tryAccount: Route = async request => {
  const shape = new Shape(parseJson(await readBody(request)))
  const folder = shape.line('folder')
  const trial: Trial = { ok: false, step: 'connect', detail: '', messages: null, folders: [] }
  try {
    const client = await connect(readImapServer(shape.object('server')))
    try {
      trial.step = 'folder'
      trial.folders = await foldersOf(client)
      trial.messages = (await openFolder(client, folder, true)).messages
      trial.ok = true
    } finally {
      await client.logout().catch(() => client.close())
    }
  } catch (thrown) {
    const fault = faultAt(trial.step, thrown)
    Object.assign(trial, { step: fault.step, detail: fault.message })
  }
  return json(trial)
}

async function foldersOf(client: ImapFlow): Promise<Trial['folders']> {
  const listed = await client.list()
  return listed
    .filter(({ flags }) => !flags.has('\\Noselect'))
    .map(({ path, specialUse }) => ({ path, use: specialUse ?? null }))
}
