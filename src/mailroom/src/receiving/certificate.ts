import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync, unwatchFile, watchFile } from 'node:fs'

export interface Certificate {
  cert: Buffer
  key: Buffer
}

/** The certificate's files, in PEM; both may be one. Whoever renews them writes them anew in their place. */
export class CertificateFiles {
  readonly #cert: string
  readonly #key: string

  constructor(cert: string, key: string) {
    this.#cert = cert
    this.#key = key
  }

  /** Throws when there is no certificate, or the key is another's. */
  read(): Certificate {
    const [cert, key] = [readFileSync(this.#cert), readFileSync(this.#key)]
    if (!new X509Certificate(cert).checkPrivateKey(createPrivateKey(key)))
      throw new Error('The key is not the certificate’s')
    return { cert, key }
  }

  watch(onChange: () => void, everyMs: number): void {
    for (const file of this.#files) watchFile(file, { interval: everyMs, persistent: false }, onChange)
  }

  close(): void {
    for (const file of this.#files) unwatchFile(file)
  }

  get #files(): Set<string> {
    return new Set([this.#cert, this.#key])
  }
}
