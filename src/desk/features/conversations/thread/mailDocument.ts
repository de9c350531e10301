const policy = "default-src 'none'; img-src 'self' data: blob:; style-src 'unsafe-inline'; font-src 'none'"

const sheet = `
  html { color-scheme: light; background: #fff; overflow: hidden; }
  body { margin: 0; padding: 2px 0; overflow-x: auto; overflow-wrap: anywhere; color: #201a18; font: 14px/22px system-ui, sans-serif; }
  body > :first-child { margin-top: 0; }
  body > :last-child { margin-bottom: 0; }
  img { max-width: 100%; height: auto; }
  table { max-width: 100%; }
  blockquote { margin: 8px 0; padding-left: 12px; border-left: 3px solid #d3ceca; color: #524a46; }
  pre { white-space: pre-wrap; }
`

/** The whole document of a mail frame. Mail is designed for white paper, so it gets a light sheet in both themes. */
export const mailDocument = (html: string) =>
  `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><base target="_blank"><style>${sheet}</style><body dir="auto">${html}`
