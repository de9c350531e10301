import type { File } from '../engine/matter.ts'
import crackedHopperJpg from '../pictures/cracked-hopper.jpg'
import groundsJpg from '../pictures/grounds.jpg'
import invoicePdf from '../pictures/invoice.pdf'
import labelJpg from '../pictures/label.jpg'
import receiptJpg from '../pictures/receipt.jpg'
import tastingJpg from '../pictures/tasting.jpg'
import tornBagJpg from '../pictures/torn-bag.jpg'
import wetParcelJpg from '../pictures/wet-parcel.jpg'

const photo = (name: string, content: Uint8Array): File => ({ name, mediaType: 'image/jpeg', content })
const table = (name: string, ...rows: string[]): File => ({
  name,
  mediaType: 'text/csv',
  content: new TextEncoder().encode(`${rows.join('\r\n')}\r\n`),
})

export const crackedHopper = photo('IMG_2291.jpg', crackedHopperJpg)
export const coarseGrounds = photo('grounds.jpg', groundsJpg)
export const bagLabel = photo('label.jpg', labelJpg)
export const receipt = photo('receipt-10467.jpg', receiptJpg)
export const tasting = photo('tasting.jpg', tastingJpg)
export const tornBag = photo('IMG_0047.jpg', tornBagJpg)
export const wetParcel = photo('doorstep.jpg', wetParcelJpg)
export const invoice: File = { name: 'Invoice-2026-1187.pdf', mediaType: 'application/pdf', content: invoicePdf }

export const priceList = table(
  'wholesale-prices.csv',
  'product,from 6,from 24',
  'Hearth Blend 1 kg,25.00,22.50',
  'Filter Papers 02 (100),5.50,4.90',
  'Burr Cleaning Brush,9.00,8.00',
)

export const officeAddresses = table(
  'addresses.csv',
  'name,street,city,bags',
  'Front desk,12 Mill Lane,Bristol,2',
  'Studio,4 Wharf Road,Cardiff,1',
  'Workshop,88 Station Street,Bath,1',
)
