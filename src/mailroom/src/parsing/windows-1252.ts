const Decoder = globalThis.TextDecoder
type Decoder = InstanceType<typeof Decoder>

/**
 * Node 20 reads windows-1252, which is what Latin-1 means in mail, as if bytes 80 to 9F were control characters: curly quotes, dashes and the euro sign
 * get lost. In streams it reads them right. postal-mime asks for decoders by itself, so the class is mended for all of a thread that parses.
 */
class MendedDecoder extends Decoder {
  override decode(input?: Parameters<Decoder['decode']>[0], options?: { stream?: boolean }): string {
    if (this.encoding !== 'windows-1252' || options?.stream) return super.decode(input, options)
    return super.decode(input, { stream: true }) + super.decode()
  }
}

globalThis.TextDecoder = MendedDecoder as typeof Decoder
