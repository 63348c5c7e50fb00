import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build, transformWithEsbuild } from 'vite';

/** Where `buildEngine` writes. */
export const ENGINE = '.output/engine.mjs';

/** The engine as one minified module for scorers and scripts; its size in bytes. */
export async function buildEngine(): Promise<{ bytes: number; gzipped: number }> {
  const code = await bundled('lib/cli/engine/adapter.ts');
  const { code: small } = await transformWithEsbuild(code, 'engine.mjs', {
    minify: true,
    charset: 'utf8',
    format: 'esm',
    target: 'es2022',
    sourcemap: false,
  });
  mkdirSync('.output', { recursive: true });
  writeFileSync(ENGINE, small);
  return { bytes: Buffer.byteLength(small), gzipped: gzipSync(small).length };
}

/** One file with only what the entry uses: modules here run nothing but their own tables. */
async function bundled(entry: string): Promise<string> {
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
