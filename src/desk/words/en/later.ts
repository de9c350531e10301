import brands from './brands.json'
import delivery from './delivery.json'
import parked from './parked.json'
import sending from './sending.json'
import suppressions from './suppressions.json'

export default { brands, delivery, parked, sending, suppressions }
