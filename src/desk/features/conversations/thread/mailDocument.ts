const policy = "default-src 'none'; img-src 'self' data: blob:; style-src 'unsafe-inline'; font-src 'none'"

const sheet = `
  html { color-scheme: light; background: #fff; overflow: hidden; }
  body { margin: 0; padding: 2px 0; overflow-x: auto; overflow-wrap: anywhere; color: #201a18; font: 14px/22px system-ui, sans-serif; }
  body > :first-child { margin-top: 0; }
  body > :last-child { margin-bottom: 0; }
  p { margin: 0 0 8px; }
  :last-child > p:last-child { margin-bottom: 0; }
  img { max-width: 100%; height: auto; }
  img[data-remote] { padding: 2px 6px; border-radius: 4px; background: #f2efec; color: #6b625d; font: 12px/18px system-ui, sans-serif; }
  img[data-remote][alt=""] { display: none; }
  table { max-width: 100%; }
  blockquote { margin: 8px 0; padding-left: 12px; border-left: 3px solid #d3ceca; color: #524a46; }
  pre { white-space: pre-wrap; }
`

/* The server writes a picture that lies elsewhere in this one way, and no text can: there the angle is escaped. */
const waiting = '<img data-remote="'

export const hasRemotePictures = (html: string) => html.includes(waiting)

/** What is in a mail frame. Mail is designed for white paper, so it gets a light sheet in both themes. */
const content = (html: string) => `<base target="_blank"><style>${sheet}</style><body dir="auto">${html}`

/** A whole document that loads nothing from elsewhere. */
export const mailDocument = (html: string) =>
  `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">${content(html)}`

/** The same for a page that may load pictures. */
export const mailWithPictures = (html: string) => content(html.replaceAll(waiting, '<img src="'))
