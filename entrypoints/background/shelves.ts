/** The library and the coverage over it: one of each per life of the worker. */
import { browser } from 'wxt/browser';
import { type Coverage, indexOf, openCoverage } from '../../lib/coverage';
import { openLibrary } from '../../lib/library';
import type { Pack } from '../../lib/pack';
import { ownPorts } from './own-ports';

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
  ports: ownPorts,
});

let built: { of: unknown; coverage: Promise<Coverage> } | null = null;

/** Waits for the library. @throws LibraryError where it can be neither read nor laid */
export async function coverage(): Promise<Coverage> {
  const { packs } = await library.ready();
  if (built?.of !== packs) built = { of: packs, coverage: opened(packs) };
  return built.coverage;
}

/** By the index kept from last time; without a sound one it is made, and kept. */
async function opened(packs: readonly Pack[]): Promise<Coverage> {
  const version = browser.runtime.getManifest().version;
  const of = [version, ...packs.map(({ manifest }) => `${manifest.id} ${manifest.revision}`)].join('\n');
  const kept = await library.index(of).catch(() => null);
  if (kept !== null) {
    try {
      return openCoverage(packs, kept);
    } catch {
      // Damaged, or of another version: it is made anew.
    }
  }
  const index = indexOf(packs);
  void library.keepIndex(of, index).catch(() => null);
  return openCoverage(packs, index);
}
