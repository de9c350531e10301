import { build } from 'esbuild'

await build({
  entryPoints: { mailroom: 'src/main.ts', 'parse-worker': 'src/parsing/worker.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  minifySyntax: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  logLevel: 'warning',
})
