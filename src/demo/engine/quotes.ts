import type { Message } from './contract.ts'
import type { MailStep, Person } from './matter.ts'

export interface Body {
  text: string
  html?: string
}

/** What a customer wrote, with what they answer repeated as their program would. */
export function withQuote(step: MailStep, answered: Message | undefined, shop: Person): Body {
  const own: Body = { text: step.text, ...(step.html !== undefined && { html: step.html }) }
  if (!answered || step.quoting === 'none') return own
  const writer = { name: answered.author.name, address: shop.address }
  return quotes[step.quoting](step.text, answered, writer)
}

const quotes = {
  plain: (text: string, { text: old, at }: Message, { name, address }: Person): Body => ({
    text: `${text}\n\nOn ${day(at)}, ${name} <${address}> wrote:\n${old.replace(/^/gm, '> ')}\n`,
  }),

  gmail: (text: string, answered: Message, writer: Person): Body => ({
    ...quotes.plain(text, answered, writer),
    html:
      `<div dir="auto">${markUp(text)}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">` +
      `On ${day(answered.at)}, ${writer.name} &lt;<a href="mailto:${writer.address}">${writer.address}</a>&gt; wrote:<br></div>` +
      `<blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex">${markUp(answered.text)}</blockquote></div>`,
  }),

  outlook: (text: string, { text: old, at }: Message, { name, address }: Person): Body => ({
    text: `${text}\n\n________________________________\nFrom: ${name} <${address}>\nSent: ${day(at)}\nSubject: Re: your message\n\n${old}\n`,
    html:
      `<div style="font-family:Aptos,Calibri,sans-serif;font-size:11pt">${markUp(text)}</div><div id="appendonsend"></div>` +
      `<hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><b>From:</b> ${name} &lt;${address}&gt;<br>` +
      `<b>Sent:</b> ${day(at)}<br><b>Subject:</b> Re: your message</div><div>${markUp(old)}</div>`,
  }),
}

function day(at: string): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })
}

function markUp(text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<div>${safe.replaceAll('\n', '<br>')}</div>`
}
