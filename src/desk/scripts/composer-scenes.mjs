import { failing, open, thread, write } from './stage.mjs'

const sendMenu = async (page, item) => {
  await page.getByRole('button', { name: 'More send options' }).click()
  await page.getByRole('menuitem', { name: item }).click()
  await page.waitForTimeout(600)
}

const later = then =>
  open(thread('Grinder'), async call => {
    await write(call, 'Hi Hanna, a new hopper leaves today by express.')
    await sendMenu(call.page, /^Send later/)
    await then?.(call)
  })

const reply = (text, then) =>
  open(thread('Grinder'), async call => {
    await write(call, text)
    await then(call)
    await call.page.waitForTimeout(400)
  })

const note = (text, then) =>
  open(thread('Grinder'), async call => {
    await call.page.getByRole('radio', { name: 'Note' }).click()
    await write(call, text)
    await then?.(call)
    await call.page.waitForTimeout(500)
  })

/** On a phone the bar of formats is shown when it is asked for. */
const tool = async ({ page, width }, name) => {
  if (width < 721) await page.getByRole('button', { name: 'Formatting' }).click()
  await page.getByRole('button', { name, exact: true }).click()
}

async function paste({ page }, html) {
  await page.locator('.composer__text').evaluate(async (text, html) => {
    const data = new DataTransfer()
    if (html) data.setData('text/html', html)
    else {
      const canvas = Object.assign(document.createElement('canvas'), { width: 900, height: 600 })
      const pen = canvas.getContext('2d')
      for (const [colour, ...place] of [
        ['#cfc4b8', 0, 0, 900, 600],
        ['#2f6354', 320, 320, 260, 220],
        ['#eef3f1', 270, 90, 360, 230],
      ]) {
        pen.fillStyle = colour
        pen.fillRect(...place)
      }
      const blob = await new Promise(done => canvas.toBlob(done, 'image/png'))
      data.items.add(new File([blob], 'hopper.png', { type: 'image/png' }))
    }
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, html)
  await page.waitForTimeout(700)
}

const word = `<p class=MsoNormal><b>Return</b> <i>in three steps</i><o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>Print the label</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span>Pack the grinder</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;</span></span>with its hopper</p>
<p class=MsoNormal style='color:red'>We pay the way back.<img src="https://track.example/p.gif" width=1></p>`

/* Writing, and what waits to leave. */
export const composerScenes = [
  {
    name: 'writing',
    isMain: true,
    show: open(thread('Grinder'), call => write(call, 'Hi Hanna, a new hopper leaves today by express.')),
  },
  {
    name: 'note',
    show: open(thread('Grinder'), async call => {
      await call.page.getByRole('radio', { name: 'Note' }).click()
      await write(call, 'Warehouse says Friday.')
    }),
  },
  { name: 'send-later', isMain: true, show: later() },
  {
    name: 'send-later-zone',
    show: later(async ({ page }) => {
      await page.getByRole('combobox').fill('new york')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
    }),
  },
  {
    name: 'send-later-calendar',
    show: later(({ page }) => page.getByRole('button', { name: /Calendar/ }).click()),
  },
  {
    name: 'sent-undo',
    isMain: true,
    show: open(thread('Grinder'), async call => {
      await write(call, 'Hi Hanna, a new hopper leaves today by express.')
      await call.page.keyboard.press('Control+Shift+Enter')
      await call.page.waitForTimeout(400)
    }),
  },
  {
    name: 'doubt-attachment',
    isMain: true,
    show: open(thread('Grinder'), async call => {
      await write(call, 'Hi Hanna, the label is attached.')
      await call.page.keyboard.press('Control+Enter')
      await call.page.waitForTimeout(300)
    }),
  },
  {
    name: 'doubt-placeholder',
    show: open(thread('Grinder'), async call => {
      await write(call, 'Hi [first name], a new hopper leaves today by express.')
      await call.page.keyboard.press('Control+Enter')
      await call.page.waitForTimeout(300)
    }),
  },
  {
    name: 'formats',
    isMain: true,
    show: reply('Set it so:', async call => {
      await tool(call, 'Bold')
      const { keyboard } = call.page
      for (const line of ['\n- 18 g in', '\n36 g out', '\n\n> slower is sweeter', '\n\n\n```\ngrind = 12'])
        await keyboard.type(line)
    }),
  },
  { name: 'link', isMain: true, show: reply('See our guide', ({ page }) => page.keyboard.press('Control+k')) },
  {
    name: 'link-wrong',
    show: reply('See our guide', async ({ page }) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').getByLabel('Address').fill('the guide')
      await page.keyboard.press('Tab')
    }),
  },
  { name: 'emoji', isMain: true, show: reply('Enjoy ', call => tool(call, 'Emoji')) },
  {
    name: 'emoji-none',
    show: reply('Enjoy ', async call => {
      await tool(call, 'Emoji')
      await call.page.keyboard.type('coffeeee')
    }),
  },
  { name: 'pasted', show: reply('', call => paste(call, word)) },
  {
    name: 'picture',
    isMain: true,
    show: reply('This is the part:', async call => {
      await paste(call)
      await call.page.locator('.composer__text img').click()
    }),
  },
  { name: 'mention', isMain: true, show: note('Can you look, @') },
  {
    name: 'mentioned',
    show: note('Can you look, @pri', async ({ page }) => {
      await page.keyboard.press('Enter')
      await page.keyboard.type('?')
    }),
  },
  { name: 'mentions', show: open('/inbox/mentions') },
  {
    name: 'mentions-empty',
    show: async call => {
      for (const one of call.site.house.state.conversations.values())
        for (const message of one.messages) message.mentions = []
      await open('/inbox/mentions')(call)
    },
  },
  { name: 'scheduled', isMain: true, show: open('/scheduled') },
  {
    name: 'scheduled-all',
    show: open('/scheduled', ({ page }) => page.getByRole('radio', { name: 'Everybody’s' }).click({ force: true })),
  },
  {
    name: 'scheduled-empty',
    show: async call => {
      for (const one of call.site.house.state.conversations.values())
        for (const message of one.messages) if (message.delivery) message.delivery.sendAt = null
      await open('/scheduled')(call)
    },
  },
  {
    name: 'scheduled-error',
    show: failing({ path: '/conversations/scheduled', method: 'GET', status: 400 }, open('/scheduled')),
  },
]
