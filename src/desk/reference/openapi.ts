/** As much of an OpenAPI document as the page shows. */
export type Schema = {
  $ref?: string
  type?: string | string[]
  format?: string
  description?: string
  enum?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  oneOf?: Schema[]
  additionalProperties?: Schema | boolean
}

export type Body = { content?: Record<string, { schema?: Schema }>; description?: string }

export type Operation = {
  operationId?: string
  summary?: string
  description?: string
  tags?: string[]
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[]
  requestBody?: Body
  responses?: Record<string, Body>
}

export type Document = {
  paths: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, Schema> }
}

/** A schema in a line: `{id, name?}`, `Message[]`, `string (uuid)`. */
export function inShort(schema: Schema | undefined): string {
  if (!schema) return 'nothing'
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? ''
  if (schema.oneOf) return schema.oneOf.map(inShort).join(' or ')
  if (schema.enum) return schema.enum.map(value => JSON.stringify(value)).join(' | ')
  if (schema.items) return `${inShort(schema.items)}[]`
  const type = [schema.type ?? 'any'].flat().join(' or ')
  return schema.format ? `${type} (${schema.format})` : type
}

/** The name of the schema that a reference, an array or a nullable one leads to. */
export function nameOf(schema: Schema | undefined): string | undefined {
  if (!schema) return undefined
  if (schema.$ref) return schema.$ref.split('/').at(-1)
  return nameOf(schema.items) ?? schema.oneOf?.map(nameOf).find(Boolean)
}
