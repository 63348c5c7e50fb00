/** The library and the coverage over it: one of each per life of the worker. */
import { browser } from 'wxt/browser';
import { type Coverage, openCoverage } from '../../lib/coverage';
import { openLibrary } from '../../lib/library';

const fetched = async (path: string): Promise<unknown> => {
  const response = await fetch(browser.runtime.getURL(path as never));
  if (!response.ok) throw new Error(`${path} is missing from the extension’s package.`);
  return response.json();
};

export const library = openLibrary({
  bundle: {
    manifest: async () => (await fetched('/pack/manifest.json')) as { id: string; revision: string },
    pack: () => fetched('/pack/bundled.json'),
  },
});

let built: { of: unknown; coverage: Coverage } | null = null;

/** Waits for the library. @throws LibraryError where it can be neither read nor laid */
export async function coverage(): Promise<Coverage> {
  const { packs } = await library.ready();
  if (built?.of !== packs) built = { of: packs, coverage: openCoverage(packs) };
  return built.coverage;
}
