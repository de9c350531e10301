import openapiTS, { astToString } from 'openapi-typescript'

const header = '// Written by bin/api-types from docs/api/openapi.json. Do not edit.\n\n'

/** TypeScript declarations for an OpenAPI document given as JSON text. */
export async function apiTypes(json) {
  return header + astToString(await openapiTS(JSON.parse(json), { alphabetize: true, emptyObjectsUnknown: true }))
}
