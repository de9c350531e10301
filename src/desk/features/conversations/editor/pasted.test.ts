import { describe, expect, test } from 'vitest'
import { cleanPaste, hasText } from './pasted'

const flat = (html: string) =>
  cleanPaste(html)
    .replace(/\s+/g, ' ')
    .replace(/(<\/?(?:p|ul|ol|li|div)>) (?=<)/g, '$1')

/* Samples in the shapes that these programs write. */
const wordItem = (text: string, mark: string, level = 1, list = 0) => `
<p class=MsoListParagraph style='margin-left:${level * 36}.0pt;mso-add-space:auto;text-indent:-18.0pt;
mso-list:l${list} level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span
style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span
lang=EN-US>${text}<o:p></o:p></span></p>`
const word = (
  inside: string,
) => `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- /* Font Definitions */
@font-face {font-family:Calibri;} p.MsoNormal {margin:0cm;} --></style><!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head>
<body lang=DE style='tab-interval:35.4pt'><!--StartFragment-->${inside}<!--EndFragment--></body></html>`

describe('from Word', () => {
  test('paragraphs lose their looks and keep their emphasis', () => {
    const html =
      word(`<p class=MsoNormal style='line-height:107%'><b><span style='font-size:14.0pt;color:#2F5496'>Hello</span></b> <i>you</i><o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Bye</p>`)
    expect(flat(html)).toBe('<p><b>Hello</b> <i>you</i></p><p>Bye</p>')
  })

  test('list paragraphs become a list', () => {
    expect(flat(word(wordItem('Grind', '·') + wordItem('Brew', '·')))).toBe(
      '<ul><li><p>Grind</p></li><li><p>Brew</p></li></ul>',
    )
  })

  test('numbers stay numbers, and levels are lists in lists', () => {
    const html = word(wordItem('One', '1.') + wordItem('Inside', 'o', 2) + wordItem('Two', '2.'))
    expect(flat(html)).toBe('<ol><li><p>One</p><ul><li><p>Inside</p></li></ul></li><li><p>Two</p></li></ol>')
  })

  test('two lists with words between stay two', () => {
    const html = word(`${wordItem('A', '·')}<p class=MsoNormal>Then</p>${wordItem('B', '1)', 1, 1)}`)
    expect(flat(html)).toBe('<ul><li><p>A</p></li></ul><p>Then</p><ol><li><p>B</p></li></ol>')
  })
})

describe('from Google Docs', () => {
  test('the frame that is not bold goes, what is bold stays', () => {
    const html = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1f2e">
<p dir="ltr" style="line-height:1.38"><span style="font-size:11pt;font-weight:400;font-style:normal">Plain </span><span
style="font-weight:700">bold</span><span style="font-style:italic"> slanted</span><span
style="text-decoration:line-through"> gone</span></p></b>`
    expect(flat(html)).toBe('<p>Plain <strong>bold</strong><em> slanted</em><s> gone</s></p>')
  })

  test('lists and links stay', () => {
    const html = `<b style="font-weight:normal" id="docs-internal-guid-2"><ul style="margin-top:0">
<li dir="ltr" style="list-style-type:disc" aria-level="1"><p dir="ltr" role="presentation"><a
href="https://shop.example/a" style="text-decoration:none"><span
style="color:#1155cc">Guide</span></a></p></li></ul></b>`
    expect(flat(html)).toBe('<ul><li><p><a href="https://shop.example/a">Guide</a></p></li></ul>')
  })

  test('headings become strong lines', () => {
    expect(flat('<h2 dir="ltr" style="x"><span style="font-size:16pt">Returns</span></h2>')).toBe(
      '<p><strong>Returns</strong></p>',
    )
  })
})

test('from Excel: a row is a line, and empty cells leave no mark', () => {
  const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<style>td {mso-number-format:General}</style></head>
<body><table border=0 style='border-collapse:collapse'><!--StartFragment--><col width=64><tr height=20>
<td class=xl65 style='height:15pt'>Espresso</td><td></td><td align=right>12,50</td></tr><tr><td>Filter</td><td></td>
<td align=right>9,00</td></tr><!--EndFragment--></table></body></html>`
  expect(flat(html)).toBe('<p>Espresso | 12,50</p><p>Filter | 9,00</p>')
})

describe('from the web', () => {
  test('nothing runs, nothing tracks, nothing is styled', () => {
    const html = `<div class="x" onclick="steal()" style="position:fixed"><script>steal()</script><style>p{}</style>
<p style="color:red" id="a">Text <img src="https://track.example/p.gif?u=1" width="1" height="1">
<img src="data:image/png;base64,AA=="><a href="javascript:steal()">press</a> <a
href="https://ok.example" onclick="x" target="_blank">go</a></p><iframe></iframe>
<svg onload="x"><text>no</text></svg></div>`
    expect(flat(html)).toBe('<div><p>Text press <a href="https://ok.example">go</a></p></div>')
  })

  test('a picture of ours stays', () => {
    expect(flat('<p><img src="/api/v1/files/0197" alt="Hopper" width="300" style="x" onerror="y"></p>')).toBe(
      '<p><img src="/api/v1/files/0197" alt="Hopper" width="300"></p>',
    )
  })

  test('a copied picture has no words', () => {
    expect(hasText('<meta charset="utf-8"><img src="https://a.example/b.png">')).toBe(false)
    expect(hasText('<table><tr><td>1</td></tr></table>')).toBe(true)
  })
})
