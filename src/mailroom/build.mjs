import { build } from 'esbuild'

await build({
  entryPoints: {
    mailroom: 'src/main.ts',
    'parse-worker': 'src/parsing/worker.ts',
    'verify-worker': 'src/verifying/worker.ts',
  },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  minifySyntax: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  // Libraries of the older kind ask for Node's own modules while they run.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  logLevel: 'warning',
})
