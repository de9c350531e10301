import { build } from 'esbuild'

await build({
  entryPoints: { demo: 'main.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  loader: { '.jpg': 'binary', '.pdf': 'binary' },
  logLevel: 'warning',
})
