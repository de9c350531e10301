import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDocument, readTypes } from './files.mjs'
import { apiTypes } from './types.mjs'

const document = {
  openapi: '3.1.0',
  info: { title: 'Regulars', version: '1' },
  paths: {
    '/api/v1/me': {
      get: {
        operationId: 'ShowMe',
        responses: {
          200: { description: 'OK', content: { 'application/json': { schema: { $ref: '#/components/schemas/Me' } } } },
        },
      },
    },
  },
  components: {
    schemas: {
      Me: {
        type: 'object',
        required: ['name'],
        properties: { name: { type: 'string' }, locale: { type: ['null', 'string'] } },
      },
    },
  },
}

test('routes and schemas become types', async () => {
  const types = await apiTypes(JSON.stringify(document))

  assert.match(types, /"\/api\/v1\/me"/)
  assert.match(types, /name: string;/)
  assert.match(types, /locale\?: (null \| string|string \| null);/)
})

test('the same document gives the same text', async () => {
  assert.equal(await apiTypes(JSON.stringify(document)), await apiTypes(JSON.stringify(document)))
})

test('a document that is not OpenAPI is refused', async () => {
  await assert.rejects(apiTypes('{"hello":"world"}'))
})

test("the desk's types are those of the committed document", async () => {
  assert.ok((await readTypes()) === (await apiTypes(await readDocument())), 'run bin/api-types')
})
