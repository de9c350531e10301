/* Types of the HTTP contract, in the shape that tools/api-types generates from /openapi/v1.json. */

type Json<T> = { headers: { [name: string]: unknown }; content: { 'application/json': T } }
type Nothing = { headers: { [name: string]: unknown }; content?: never }
type Body<T> = { content: { 'application/json': T } }
type Answers<T> = { 200: Json<T>; default: Json<S['Problem']> }
type Made<T> = { 201: Json<T>; default: Json<S['Problem']> }
type Done = { 204: Nothing; default: Json<S['Problem']> }
type Later = { 202: Nothing; default: Json<S['Problem']> }
type Id = { parameters: { path: { id: string } } }
type Token = { parameters: { path: { token: string } } }
type Key = { header?: { 'Idempotency-Key'?: string } }
type Page<T> = { items: T[]; next: string | null }
type Paged = { parameters: { query?: { cursor?: string; limit?: number } } }

type S = components['schemas']

export interface paths {
  '/api/v1/conversations': {
    get: {
      parameters: { query?: { view?: S['View']; filter?: string[]; cursor?: string; limit?: number } }
      responses: Answers<Page<S['ConversationRow']>>
    }
  }
  '/api/v1/conversations/counts': { get: { responses: Answers<S['Counts']> } }
  '/api/v1/conversations/{id}': { get: Id & { responses: Answers<S['Conversation']> } }
  '/api/v1/conversations/{id}/messages': {
    get: {
      parameters: { path: { id: string }; query?: { cursor?: string; limit?: number } }
      responses: Answers<Page<S['Message']>>
    }
    post: {
      parameters: { path: { id: string } } & Key
      requestBody: Body<S['NewMessage']>
      responses: Made<S['Message']>
    }
  }
  '/api/v1/conversations/{id}/resolution': {
    put: Id & { requestBody: Body<{ note?: string }>; responses: Done }
    delete: Id & { responses: Done }
  }
  '/api/v1/conversations/{id}/assignment': {
    put: Id & { requestBody: Body<{ agent: string; from: string | null }>; responses: Done }
    delete: Id & { responses: Done }
  }
  '/api/v1/conversations/{id}/snooze': {
    put: Id & { requestBody: Body<{ until: string }>; responses: Done }
    delete: Id & { responses: Done }
  }
  '/api/v1/conversations/{id}/reading': {
    put: Id & { requestBody: Body<{ sequence: number }>; responses: Done }
    delete: Id & { responses: Done }
  }
  '/api/v1/conversations/{id}/draft': {
    get: Id & { responses: Answers<S['Draft']> & { 204: Nothing } }
    put: Id & { requestBody: Body<S['DraftInput']>; responses: Done }
    delete: Id & { responses: Done }
  }
  '/api/v1/conversations/{id}/messages/{message}/sending': {
    post: { parameters: { path: { id: string; message: string } } & Key; responses: Later }
  }
  '/api/v1/customers': {
    get: {
      parameters: { query?: { q?: string; cursor?: string; limit?: number } }
      responses: Answers<Page<S['CustomerRow']>>
    }
  }
  '/api/v1/customers/{id}': { get: Id & { responses: Answers<S['Customer']> } }
  '/api/v1/customers/{id}/name': {
    put: Id & { requestBody: Body<{ name: string; version: number }>; responses: Answers<S['Customer']> }
  }
  '/api/v1/search': {
    get: {
      parameters: { query: { q: string; cursor?: string; limit?: number } }
      responses: Answers<Page<S['SearchHit']>>
    }
  }
  '/api/v1/feed/interests': {
    put: { requestBody: Body<{ stream: string; conversations: S['Interest'][] }>; responses: Done }
  }
  '/api/v1/setup': {
    get: { responses: Answers<S['SetupState']> }
    post: { requestBody: Body<S['SetupRequest']>; responses: Made<S['Me']> }
  }
  '/api/v1/setup/outgoing-test': {
    post: { requestBody: Body<S['Outgoing'] & { code: string; to: string }>; responses: Answers<S['OutgoingTest']> }
  }
  '/api/v1/setup/public-url-test': {
    post: { requestBody: Body<{ code: string; publicUrl: string }>; responses: Answers<S['TestResult']> }
  }
  '/api/v1/setup/demo': { post: { requestBody: Body<{ code: string }>; responses: Made<S['Me']> } }
  '/api/v1/demo': { get: { responses: Answers<S['DemoState']> } }
  '/api/v1/sessions': { post: { requestBody: Body<{ email: string; password: string }>; responses: Made<S['Me']> } }
  '/api/v1/sessions/current': { delete: { responses: Done } }
  '/api/v1/me': { get: { responses: Answers<S['Me']> } }
  '/api/v1/me/workspace': { put: { requestBody: Body<{ workspace: string }>; responses: Answers<S['Me']> } }
  '/api/v1/me/name': { put: { requestBody: Body<{ name: string }>; responses: Done } }
  '/api/v1/me/locale': { put: { requestBody: Body<{ locale: S['Locale'] }>; responses: Done } }
  '/api/v1/me/presence': { put: { requestBody: Body<{ state: 'online' | 'away' }>; responses: Done } }
  '/api/v1/me/password': { put: { requestBody: Body<{ current: string; new: string }>; responses: Done } }
  '/api/v1/password-resets': { post: { requestBody: Body<{ email: string }>; responses: Later } }
  '/api/v1/password-resets/{token}': {
    get: Token & { responses: Answers<{ email: string }> }
    put: Token & { requestBody: Body<{ password: string }>; responses: Done }
  }
  '/api/v1/invitations/{token}': { get: Token & { responses: Answers<S['Invitation']> } }
  '/api/v1/invitations/{token}/acceptance': {
    post: Token & { requestBody: Body<{ password: string }>; responses: Made<S['Me']> }
  }
  '/api/v1/agents': {
    get: Paged & { responses: Answers<Page<S['Agent']>> }
    post: {
      parameters: Key
      requestBody: Body<{ name: string; email: string; role: S['Role'] }>
      responses: Made<{ agent: S['Agent']; link: string; mailed: boolean }>
    }
  }
  '/api/v1/agents/{id}/invitation': { post: Id & { responses: Made<{ link: string; mailed: boolean }> } }
  '/api/v1/agents/{id}/role': { put: Id & { requestBody: Body<{ role: S['Role'] }>; responses: Done } }
  '/api/v1/agents/{id}': { delete: Id & { responses: Done } }
  '/api/v1/tokens': {
    get: Paged & { responses: Answers<Page<S['ApiToken']>> }
    post: { requestBody: Body<{ name: string; role: S['Role'] }>; responses: Made<{ id: string; token: string }> }
  }
  '/api/v1/tokens/{id}': { delete: Id & { responses: Done } }
  '/api/v1/audit': { get: Paged & { responses: Answers<Page<S['AuditRow']>> } }
  '/api/v1/roles': { get: { responses: Answers<{ roles: { name: S['Role']; permissions: string[] }[] }> } }
  '/api/v1/workspace': {
    get: { responses: Answers<S['Workspace']> }
    put: { requestBody: Body<{ name: string; version: number }>; responses: Answers<S['Workspace']> }
  }
  '/api/v1/installation': {
    get: { responses: Answers<{ publicUrl: string }> }
    put: { requestBody: Body<{ publicUrl: string }>; responses: Done }
  }
  '/api/v1/installation/public-url-test': {
    post: { requestBody: Body<{ publicUrl: string }>; responses: Answers<S['TestResult']> }
  }
  '/api/v1/brands': { get: { responses: Answers<Page<S['Brand']>> } }
  '/api/v1/brands/{id}': {
    put: Id & { requestBody: Body<{ name: string; version: number }>; responses: Answers<S['Brand']> }
  }
  '/api/v1/mailboxes': { get: { responses: Answers<Page<S['Mailbox']>> } }
  '/api/v1/mailboxes/{id}': {
    put: Id & {
      requestBody: Body<{ address: string; name: string; version: number }>
      responses: Answers<S['Mailbox']>
    }
  }
  '/api/v1/email/outgoing': {
    get: { responses: Answers<S['OutgoingSettings']> & { 204: Nothing } }
    put: { requestBody: Body<S['OutgoingInput']>; responses: Done }
    delete: { responses: Done }
  }
  '/api/v1/email/outgoing/test': { post: { requestBody: Body<{ to: string }>; responses: Answers<S['OutgoingTest']> } }
  '/api/v1/onboarding': { get: { responses: Answers<{ steps: { key: string; isDone: boolean; minutes: number }[] }> } }
}

export interface components {
  schemas: {
    Problem: {
      type?: string
      title?: string
      status?: number
      detail?: string
      code: string
      traceId?: string
      errors?: { [member: string]: string[] }
      current?: { lastSequence?: number; assignee?: { id: string; name: string } | null; [member: string]: unknown }
    }
    View: 'mine' | 'unassigned' | 'all' | 'snoozed' | 'resolved'
    Locale: 'en' | 'de'
    Role: 'owner' | 'lead' | 'agent'
    ActorKind: 'customer' | 'agent' | 'assistant' | 'rule' | 'token' | 'system'
    Author: { kind: S['ActorKind']; id: string | null; name: string }
    Named: { id: string; name: string }
    NamedAddress: { name: string | null; address: string }
    ConversationRow: {
      id: string
      number: number
      subject: string
      status: 'open' | 'waiting' | 'resolved'
      channel: 'email'
      customer: S['Named']
      preview: string
      previewBy: S['ActorKind']
      lastMessageAt: string
      lastSequence: number
      waitingSince: string | null
      unread: boolean
      assignee: S['Named'] | null
      snoozedUntil: string | null
      hasAttachments: boolean
      createdAt: string
      version: number
    }
    Conversation: S['ConversationRow'] & {
      participants: { name: string | null; address: string; role: 'customer' | 'cc' }[]
      brand: S['Named']
      mailbox: { id: string; address: string } | null
      resolution: { by: S['Author']; note: string | null; at: string } | null
      replyDefaults: { answers: string | null; to: string[]; cc: string[] }
      draft: S['Draft'] | null
    }
    Counts: { mine: number; unassigned: number; all: number; snoozed: number; unread: number }
    Message: {
      id: string
      sequence: number
      kind: 'message' | 'note' | 'event'
      direction: 'in' | 'out' | null
      author: S['Author']
      at: string
      channel: 'email'
      text: string
      html: string | null
      foldAt: { html: number | null; text: number | null } | null
      lang: string | null
      attachments: S['FileRef'][]
      delivery: S['Delivery'] | null
      email: S['Email'] | null
      event: { name: string; data: { [member: string]: unknown } } | null
    }
    FileRef: { id: string; name: string; mediaType: string; size: number; inline: boolean }
    Delivery: {
      state: 'queued' | 'sending' | 'accepted' | 'delivered' | 'failed' | 'unknown' | 'kept'
      detail: string | null
      at: string
    }
    Email: {
      from: S['NamedAddress']
      to: S['NamedAddress'][]
      cc: S['NamedAddress'][]
      subject: string
      messageId: string
      joinedBy: 'token' | 'in-reply-to' | 'references' | 'new' | null
      sentAt: string | null
    }
    NewMessage: {
      kind: 'reply' | 'note'
      text?: string
      html?: string
      attachments: string[]
      to: string[]
      cc: string[]
      answers: string | null
      seen: number
    }
    DraftInput: {
      kind: 'reply' | 'note'
      html: string
      attachments: string[]
      to: string[]
      cc: string[]
      answers: string | null
      seen: number
    }
    Draft: {
      kind: 'reply' | 'note'
      html: string
      attachments: S['FileRef'][]
      to: string[]
      cc: string[]
      answers: string | null
      seen: number
      updatedAt: string
    }
    CustomerRow: { id: string; name: string; address: string; conversations: number; lastSeenAt: string }
    Customer: {
      id: string
      name: string
      identities: { id: string; kind: 'email'; address: string; isVerified: boolean }[]
      createdAt: string
      version: number
    }
    SearchHit: { conversation: S['ConversationRow']; message: { id: string; sequence: number } | null; snippet: string }
    Interest: { id: string; doing: 'viewing' | 'replying' }
    SetupState: { isNeeded: boolean; publicUrl: string; hasDemo: boolean }
    Outgoing: {
      host: string
      port: number
      security: 'none' | 'starttls' | 'tls'
      username: string | null
      password: string | null
    }
    OutgoingInput: {
      host: string
      port: number
      security: 'none' | 'starttls' | 'tls'
      username: string | null
      password?: string
    }
    OutgoingSettings: {
      host: string
      port: number
      security: 'none' | 'starttls' | 'tls'
      username: string | null
      hasPassword: boolean
      keptUnsent: number
    }
    OutgoingTest: { ok: boolean; step: 'connect' | 'tls' | 'login' | 'send' | null; detail: string | null }
    TestResult: { ok: boolean; detail: string | null }
    SetupRequest: {
      code: string
      workspace: string
      brand: string
      address: string
      name: string
      email: string
      password: string
      publicUrl: string
      outgoing: S['Outgoing'] | null
    }
    DemoState: { state: 'none' | 'making' | 'ready' | 'failed'; done: number; total: number; detail: string | null }
    Me: {
      account: { id: string; name: string; email: string; locale: S['Locale'] }
      agent: { id: string; name: string; role: S['Role']; presence: 'online' | 'away' | 'offline' }
      workspace: { id: string; name: string; isDemo: boolean }
      permissions: string[]
      workspaces: S['Named'][]
      mailroom: { state: 'running' | 'restarting' | 'stopped' }
    }
    Invitation: { workspace: string; name: string; email: string; hasAccount: boolean }
    Agent: {
      id: string
      name: string
      email: string
      role: S['Role']
      state: 'active' | 'invited' | 'removed'
      presence: 'online' | 'away' | 'offline'
    }
    ApiToken: { id: string; name: string; role: S['Role']; createdAt: string; lastUsedAt: string | null }
    AuditRow: {
      id: string
      at: string
      actor: S['Author']
      action: string
      subject: string
      data: { [member: string]: unknown } | null
    }
    Workspace: { id: string; name: string; version: number; isDemo: boolean }
    Brand: { id: string; name: string; version: number }
    Mailbox: { id: string; address: string; name: string; brand: S['Named']; version: number }
  }
}
