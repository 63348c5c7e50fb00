import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../install.mjs';

/** A file of this project and what it uses, as one script for a page. */
export async function pageScript(path: string): Promise<string> {
  const lib = { entry: join(ROOT, path), formats: ['iife' as const], name: 'page' };
  const built = await build({ configFile: false, logLevel: 'silent', build: { write: false, minify: false, lib } });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error(`${path} was not bundled.`);
  return output.output[0].code;
}
