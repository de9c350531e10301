import '@regulars/design/tokens.css'
import './reference.css'
import { type Body, type Document, inShort, nameOf, type Operation, type Schema } from './openapi'

const answer = await fetch('/openapi/v1.json')
const api: Document = await answer.json()
const main = document.querySelector('main') as HTMLElement
const nav = document.querySelector('nav') as HTMLElement

function add(parent: Element, tag: string, text = '', className = '') {
  const element = document.createElement(tag)
  element.textContent = text
  if (className) element.className = className
  parent.append(element)
  return element
}

/** `/api/v1/conversations/{id}` belongs to conversations. */
const groupOf = (path: string) => path.split('/')[3] ?? 'other'

const routes = Object.entries(api.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

for (const [group, list] of Object.entries(Object.groupBy(routes, route => groupOf(route.path)))) {
  const heading = add(main, 'h2', group)
  heading.id = group
  const link = add(nav, 'a', group) as HTMLAnchorElement
  link.href = `#${group}`
  for (const { path, method, operation } of list ?? []) show(path, method, operation)
}

function show(path: string, method: string, operation: Operation) {
  const section = add(main, 'details', '', 'reference__route')
  const summary = add(section, 'summary')
  add(summary, 'b', method.toUpperCase(), `reference__method reference__method--${method}`)
  add(summary, 'code', path)
  add(summary, 'span', operation.summary ?? operation.operationId ?? '', 'reference__name')
  if (operation.parameters?.length) {
    const list = add(section, 'dl')
    for (const { name, in: where, required, schema } of operation.parameters) {
      add(list, 'dt', name)
      add(list, 'dd', `${inShort(schema)}, in ${where}${required ? ', required' : ''}`)
    }
  }
  showBody(section, 'Takes', operation.requestBody)
  for (const [status, body] of Object.entries(operation.responses ?? {})) showBody(section, `Answers ${status}`, body)
}

function showBody(section: Element, title: string, body: Body | undefined) {
  if (!body) return
  const schema = Object.values(body.content ?? {})[0]?.schema
  const line = add(section, 'p', '', 'reference__body')
  add(line, 'b', title)
  add(line, 'span', ` ${schema ? inShort(schema) : (body.description ?? '')}`)
  const named = nameOf(schema)
  const shape = named ? api.components?.schemas?.[named] : schema
  if (shape?.properties) showMembers(section, shape)
}

function showMembers(section: Element, shape: Schema) {
  const list = add(section, 'dl')
  for (const [name, member] of Object.entries(shape.properties ?? {})) {
    add(list, 'dt', shape.required?.includes(name) ? name : `${name}?`)
    add(list, 'dd', inShort(member))
  }
}
