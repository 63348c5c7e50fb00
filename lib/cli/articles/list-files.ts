import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ABOUT_THE_FOLDER, READABLE } from '../../articles';

export interface Listing {
  /** What may hold articles or metadata, as paths below the folder, with `/`, in order. */
  files: string[];
  /** What was passed over, and why. */
  skipped: { path: string; because: string }[];
}

/** Pack and topics of the folder, read by name. */
export const OWN_FILES: readonly string[] = ['pack.json', 'topics.json'];

/** Where a folder has `articles/`, as `seeds/` has, they are there and nowhere else; otherwise they are all over it. */
export function listFiles(folder: string): Listing {
  const listing: Listing = { files: [], skipped: [] };
  const isSeeds = isFolder(join(folder, 'articles'));
  if (isSeeds) walk(folder, 'articles', listing);
  for (const { name, isDirectory } of entriesOf(folder, '')) {
    if (isSeeds) {
      const isKnown = name === 'articles' || OWN_FILES.includes(name) || ABOUT_THE_FOLDER.test(name);
      if (!isKnown) listing.skipped.push({ path: name, because: 'stands beside articles/' });
    } else if (isDirectory) visitFolder(folder, name, name, listing);
    else if (!OWN_FILES.includes(name)) visitFile(name, name, listing);
  }
  return listing;
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function walk(folder: string, below: string, listing: Listing): void {
  for (const { name, isDirectory } of entriesOf(folder, below)) {
    if (isDirectory) visitFolder(folder, `${below}/${name}`, name, listing);
    else visitFile(`${below}/${name}`, name, listing);
  }
}

function visitFolder(folder: string, path: string, name: string, listing: Listing): void {
  const page = /^(.+)_files$/.exec(name)?.[1];
  const beside = path.slice(0, path.length - '_files'.length);
  // Browsers put a saved page's pictures and frames there.
  const isPageParts =
    page !== undefined &&
    ['.html', '.htm'].some((end) => statSync(join(folder, `${beside}${end}`), { throwIfNoEntry: false }));
  if (isPageParts) listing.skipped.push({ path: `${path}/`, because: 'parts of a saved page' });
  else if (name === 'node_modules') listing.skipped.push({ path: `${path}/`, because: 'holds no articles' });
  else walk(folder, path, listing);
}

function visitFile(path: string, name: string, listing: Listing): void {
  if (ABOUT_THE_FOLDER.test(name)) listing.skipped.push({ path, because: 'is about the folder' });
  else if (READABLE.test(name)) listing.files.push(path);
  else listing.skipped.push({ path, because: 'not .txt, .md, .html, .json or a feed' });
}

/** Hidden ones left out, in an order that no machine changes. A link to a folder is not followed: it may lead back. */
function entriesOf(folder: string, below: string): { name: string; isDirectory: boolean }[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .filter(
      (entry) => !entry.name.startsWith('.') && !(entry.isSymbolicLink() && isFolder(join(folder, below, entry.name))),
    )
    .map((entry) => ({ name: entry.name, isDirectory: entry.isDirectory() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
