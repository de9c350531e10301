import { compose } from './composing/compose.ts'
import { TextRecords } from './dns/look-up.ts'
import { lookUpTexts } from './dns/look-up-texts.ts'
import { Host } from './host/host.ts'
import { HttpServer, json } from './http/server.ts'
import { dieOnFaults, endWhenTold } from './life.ts'
import { writeLine } from './log.ts'
import { parse } from './parsing/parse.ts'
import { ParsePool } from './parsing/parse-pool.ts'
import { Listener } from './receiving/listener.ts'
import { send } from './sending/send.ts'
import { SEND_TIMES } from './sending/server-settings.ts'
import { SessionPool } from './sending/session-pool.ts'
import { testServer } from './sending/test-server.ts'
import { readSettings } from './settings.ts'

dieOnFaults()
const settings = readSettings(process.env)
const host = new Host(settings.hostUrl, settings.token)
const listener = new Listener(settings.smtp, host)
const parsers = new ParsePool(new URL('./parse-worker.mjs', import.meta.url))
const sessions = new SessionPool(SEND_TIMES)

const smtp = await listener.listen().catch((error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error
  writeLine({ error: 'smtp_port_taken', port: settings.smtp.port })
  process.exit(3)
})
const server = new HttpServer(settings.token, {
  'POST /parse': parse(parsers),
  'POST /compose': compose,
  'POST /send': send(sessions),
  'POST /test': testServer,
  'POST /dns': lookUpTexts(new TextRecords(settings.dns)),
  'GET /health': async () =>
    json({ smtp: { port: smtp, connections: listener.connections }, workers: parsers.threads }),
})
const http = await server.listen()

endWhenTold([listener, server], () => {
  listener.close()
  sessions.close()
  parsers.close()
  host.close()
})
writeLine({ ready: true, http, smtp })
