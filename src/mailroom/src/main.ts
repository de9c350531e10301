import { compose } from './composing/compose.ts'
import { TextRecords } from './dns/look-up.ts'
import { lookUpTexts } from './dns/look-up-texts.ts'
import { FailureBook } from './fetching/failures.ts'
import { fetchMails } from './fetching/fetch-mails.ts'
import { listUids } from './fetching/list-uids.ts'
import { RHYTHM } from './fetching/news.ts'
import { tryAccount } from './fetching/try-account.ts'
import { Watches } from './fetching/watches.ts'
import { Host } from './host/host.ts'
import { HttpServer, json } from './http/server.ts'
import { dieOnFaults, endWhenTold } from './life.ts'
import { writeLine } from './log.ts'
import { parse } from './parsing/parse.ts'
import { ParsePool } from './parsing/parse-pool.ts'
import { Listener } from './receiving/listener.ts'
import { send } from './sending/send.ts'
import { sendTimes } from './sending/server-settings.ts'
import { SessionPool } from './sending/session-pool.ts'
import { testServer } from './sending/test-server.ts'
import { readSettings } from './settings.ts'
import { VERIFY_LIMITS, Verifier } from './verifying/verifier.ts'
import { lists, verify } from './verifying/verify.ts'

dieOnFaults()
const settings = readSettings(process.env)
const host = new Host(settings.hostUrl, settings.token)
const listener = new Listener(settings.smtp, host)
const parsers = new ParsePool(new URL('./parse-worker.mjs', import.meta.url))
const verifier = new Verifier(new URL('./verify-worker.mjs', import.meta.url), settings.dns, settings.smtp.name)
const sessions = new SessionPool(sendTimes(settings.sendSilenceMs))
const fetching = { host, failures: new FailureBook(), maxBytes: settings.smtp.maxBytes, rhythm: RHYTHM }
const watches = new Watches(fetching)

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
  'POST /verify': verify(verifier),
  'POST /lists': lists(settings.dns, VERIFY_LIMITS.withinMs),
  'POST /imap/watches': watches.route,
  'POST /imap/test': tryAccount,
  'POST /imap/uids': listUids,
  'POST /imap/fetch': fetchMails(fetching),
  'GET /health': async () =>
    json({ smtp: { port: smtp, connections: listener.connections }, workers: parsers.threads, watches: watches.count }),
})
const http = await server.listen()

endWhenTold([listener, watches, server], () => {
  listener.close()
  sessions.close()
  parsers.close()
  verifier.close()
  host.close()
})
writeLine({ ready: true, http, smtp })
