import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mailDocument, mailWithPictures } from './mailDocument'

type SealedFrameProps = { html: string; withPictures: boolean }

/* Its own policy lets it load pictures from anywhere, which no page of the desk may. */
const pageForPictures = '/api/v1/mails/frame'

/** Foreign HTML in a frame that can run nothing and reach nothing but, when asked, pictures; as high as its content. */
export function SealedFrame({ html, withPictures }: SealedFrameProps) {
  const { t } = useTranslation()
  const frame = useRef<HTMLIFrameElement>(null)
  const known = `${withPictures} ${html}`
  const [height, setHeight] = useState(heights.get(known) ?? 120)

  useEffect(() => {
    const element = frame.current
    if (!element) return
    let observer: ResizeObserver | undefined
    const onLoad = () => {
      const page = element.contentDocument
      if (!page?.body || (withPictures && !page.URL.endsWith(pageForPictures))) return
      if (withPictures) page.documentElement.innerHTML = mailWithPictures(html)
      leadOutside(page)
      fitWidth(page)
      observer?.disconnect()
      observer = new ResizeObserver(() => {
        const next = Math.ceil(page.documentElement.getBoundingClientRect().height)
        heights.set(known, next)
        setHeight(next)
      })
      observer.observe(page.documentElement)
    }
    element.addEventListener('load', onLoad)
    onLoad()
    return () => {
      element.removeEventListener('load', onLoad)
      observer?.disconnect()
    }
  }, [html, withPictures, known])

  return (
    <iframe
      ref={frame}
      className="mail__frame"
      title={t('conversation.mailFrame')}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      referrerPolicy="no-referrer"
      {...(withPictures ? { src: pageForPictures } : { srcDoc: mailDocument(html) })}
      style={{ height }}
    />
  )
}

/* A frame that scrolled out of sight and back starts at its known height, so that the log does not jump. */
const heights = new Map<string, number>()

const smallest = 0.55

/** Mail laid out wider than the card is made smaller, as far as it stays legible; then it scrolls sideways. */
function fitWidth({ body, documentElement }: Document) {
  const room = documentElement.clientWidth
  if (room > 0 && body.scrollWidth > room + 1) body.style.zoom = String(Math.max(smallest, room / body.scrollWidth))
}

function leadOutside(page: Document) {
  for (const link of page.querySelectorAll('a[href], area[href]')) {
    link.setAttribute('target', '_blank')
    link.setAttribute('rel', 'noreferrer noopener')
  }
}
