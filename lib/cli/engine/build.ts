/** `npm run -s engine`: the engine as one minified module, `.output/engine.mjs`, for scorers and scripts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build, transformWithEsbuild } from 'vite';

const OUT = '.output/engine.mjs';

await run();

async function run(): Promise<void> {
  const code = await bundle('lib/cli/engine/adapter.ts');
  const { code: small } = await transformWithEsbuild(code, 'engine.mjs', {
    minify: true,
    charset: 'utf8',
    format: 'esm',
    target: 'es2022',
    sourcemap: false,
  });
  mkdirSync('.output', { recursive: true });
  writeFileSync(OUT, small);
  const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
  console.log(`${OUT}: ${kilobytes(Buffer.byteLength(small))} minified, ${kilobytes(gzipSync(small).length)} gzipped`);
}

/** One file with only what the entry uses: modules here run nothing but their own tables. */
async function bundle(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry, formats: ['es'] },
      rollupOptions: { treeshake: { moduleSideEffects: false } },
    },
  });
  const [first] = [output].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('The bundler gave no file.');
  return chunk.code;
}
