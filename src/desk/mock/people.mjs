export const agents = [
  {
    id: 'a0000000-0000-7000-8000-000000000001',
    name: 'Maya Okafor',
    email: 'maya@northwind.example',
    role: 'lead',
    state: 'active',
    presence: 'online',
  },
  {
    id: 'a0000000-0000-7000-8000-000000000002',
    name: 'Priya Nair',
    email: 'priya@northwind.example',
    role: 'agent',
    state: 'active',
    presence: 'online',
  },
  {
    id: 'a0000000-0000-7000-8000-000000000003',
    name: 'Tom Berger',
    email: 'tom@northwind.example',
    role: 'owner',
    state: 'active',
    presence: 'away',
  },
  {
    id: 'a0000000-0000-7000-8000-000000000004',
    name: 'Jonas Svensson',
    email: 'jonas@northwind.example',
    role: 'agent',
    state: 'invited',
    presence: 'offline',
  },
]

export const customers = [
  ['Hanna Lindqvist', 'hanna@lindqvist.example'],
  ['Diego Ortega', 'diego.ortega@mail.example'],
  ['Amelia Wright', 'amelia@wright.example'],
  ['Kenji Mori', 'kenji.mori@mail.example'],
  ['Fatima Benali', 'fatima.benali@mail.example'],
  ['Rosa Chen', 'rosa@chen.example'],
  ['Sam Brandt', 'sam@cafebrandt.example'],
  ['Leila Nasser', 'leila.nasser@mail.example'],
  ['نور الهاشمي', 'noor@hashimi.example'],
  ['יעל כהן', 'yael@cohen.example'],
  ['Łukasz Wiśniewski', 'lukasz@wisniewski.example'],
  [
    'Bartholomew Featherstonehaugh-Cholmondeley the Younger',
    'bartholomew.featherstonehaugh.cholmondeley@a-very-long-domain-name.example',
  ],
  ['Ida Møller', 'ida@moller.example'],
  ['田中 美咲', 'misaki@tanaka.example'],
  ['Oskar Nyberg', 'oskar@nyberg.example'],
  ['Grace Adeyemi', 'grace@adeyemi.example'],
  ['Piet de Vries', 'piet@devries.example'],
  ['Chloé Laurent', 'chloe@laurent.example'],
  ['Marek Novák', 'marek@novak.example'],
  ['Zoe Papadopoulos', 'zoe@papadopoulos.example'],
]

export const workspace = {
  id: 'b0000000-0000-7000-8000-000000000001',
  name: 'Northwind Coffee',
  version: 1,
  isDemo: true,
}
export const brand = {
  id: 'c0000000-0000-7000-8000-000000000001',
  name: 'Northwind Coffee',
  locale: 'en',
  logo: null,
  version: 1,
}
export const mailbox = {
  id: 'd0000000-0000-7000-8000-000000000001',
  address: 'support@northwind.example',
  name: 'Northwind Coffee',
  brand,
  catchesAll: false,
  hasPlainSender: false,
  version: 1,
}
