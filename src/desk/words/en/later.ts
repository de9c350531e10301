import accounts from './accounts.json'
import brands from './brands.json'
import delivery from './delivery.json'
import email from './email.json'
import parked from './parked.json'
import sending from './sending.json'
import suppressions from './suppressions.json'
import team from './team.json'

export default { accounts, brands, delivery, email, parked, sending, suppressions, team }
