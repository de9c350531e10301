declare module '*.jpg' {
  const content: Uint8Array
  export default content
}

declare module '*.pdf' {
  const content: Uint8Array
  export default content
}
