/** What was chosen to be added, read and looked at before anything is written. */

import type { Candidate, PackCandidate, Preview } from '../../../components/adding';
import { articleProblemWord } from '../../../components/article-problem';
import type { Source } from '../../../components/drop-area';
import { packProblemWord } from '../../../components/pack-problem';
import { TELLER } from '../../../components/teller';
import { numberWord, t } from '../../../components/words';
import {
  ABOUT_THE_FOLDER,
  accept,
  type Draft,
  decodeText,
  type Field,
  isAddress,
  type OpenDocument,
  Problems,
  READABLE,
  readDay,
  readFile,
  readPage,
  stated,
  textId,
} from '../../../lib/articles';
import type { KnownPack } from '../../../lib/library';
import { ADDING_CAPS, ask, type KnownArticle, type NoSource, type PageSource } from '../../../lib/messages';
import { type Claim, countsOf } from '../../../lib/pack';
import { type Gathered, gather } from '../files/gather';
import { gatherWord } from '../files/words';
import { type Acting, checkPack } from './acts';

/** Nothing in such a document runs or is fetched. */
const open: OpenDocument = (source, type) => new DOMParser().parseFromString(source, type);

const linesOf = (problems: Problems): string[] => problems.lines((problem) => articleProblemWord(problem, TELLER));

const LEAD_CHARS = 160;
/** More is no article and no list of them; a pack of 10 000 articles has about 150 million. */
const MOST_BYTES = 400_000_000;
/** As many as a pack may hold (lib/pack, schema), which is compiled of all of them. */
const MOST_ARTICLES = 50_000;

const CAPS = { bytes: MOST_BYTES, entries: MOST_ARTICLES };

export async function previewFiles(sources: readonly Source[], acting: Acting): Promise<Preview> {
  const problems = new Problems();
  const accepts = (name: string) => READABLE.test(name) && !ABOUT_THE_FOLDER.test(name);
  const { files, problems: unread } = await gather(sources, { accepts, caps: CAPS, signal: acting.signal });
  for (const each of unread) problems.add(each.path, null, gatherWord(each));
  const drafts: Draft[] = [];
  const packs: PackCandidate[] = [];
  const { known } = await ask('library.state', {});
  for (const each of files) {
    acting.signal.throwIfAborted();
    const read = await readOne(each, problems);
    if ('drafts' in read) drafts.push(...read.drafts);
    else packs.push(...(await packCandidate({ file: each.path, value: read.pack, known, packs, problems, acting })));
  }
  return { articles: await candidatesOf(drafts, problems), packs, problems: linesOf(problems) };
}

export async function previewPage(source: PageSource | NoSource): Promise<Preview> {
  const problems = new Problems();
  if ('why' in source) {
    problems.add(t('library.thePage'), null, t(source.why === 'closed' ? 'library.closedPage' : 'library.tooLarge'));
    return { articles: [], packs: [], problems: linesOf(problems) };
  }
  const { draft, isArticle } = readPage(source, open);
  if (draft.raw.trim() === '') problems.add(t('library.thePage'), null, t('library.noText'));
  const articles = draft.raw.trim() === '' ? [] : await candidatesOf([draft], problems);
  return {
    articles: articles.map((each) => ({ ...each, isWhole: !isArticle })),
    packs: [],
    problems: linesOf(problems),
  };
}

async function readOne({ path, file }: Gathered, problems: Problems): Promise<ReturnType<typeof readFile>> {
  const none = { drafts: [] };
  const { name } = file;
  if (!READABLE.test(name)) {
    problems.add(path, null, t('library.wrongKind'));
    return none;
  }
  if (file.size > MOST_BYTES) {
    problems.add(path, null, t('library.tooLarge'));
    return none;
  }
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) {
    problems.add(path, null, gatherWord({ is: 'broken', path }));
    return none;
  }
  const decoded = decodeText(name, new Uint8Array(bytes));
  if (!('text' in decoded)) {
    problems.add(path, decoded.place, decoded.problem);
    return none;
  }
  return readFile({ path, name, id: path, text: decoded.text }, { open, problems });
}

async function packCandidate(options: {
  file: string;
  value: unknown;
  known: readonly KnownPack[];
  /** Those of the files before it. */
  packs: readonly PackCandidate[];
  problems: Problems;
  acting: Acting;
}): Promise<PackCandidate[]> {
  const { file, value, known, packs, problems, acting } = options;
  const checked = await checkPack(value, acting);
  if ('problems' in checked) {
    for (const problem of checked.problems.slice(0, 1)) problems.add(file, null, packProblemWord(problem, TELLER));
    return [];
  }
  const { pack } = checked;
  const { id, revision, title } = pack.manifest;
  const twin = packs.find((other) => other.pack.manifest.id === id);
  if (twin !== undefined) {
    // Of two revisions none says which of them is the newer.
    if (twin.pack.manifest.revision !== revision) problems.add(file, null, t('library.otherRevision', [title]));
    return [];
  }
  const before = known.find(({ manifest }) => manifest.id === id);
  if (before !== undefined && before.kind !== 'imported') {
    problems.add(file, null, t('library.takenId', [before.manifest.title]));
    return [];
  }
  return [{ pack, counts: countsOf(pack), before: before ?? null }];
}

async function candidatesOf(drafts: readonly Draft[], problems: Problems): Promise<Candidate[]> {
  const accepted = drafts.flatMap((draft) => {
    const article = accept({ ...draft, id: textId(draft.raw) }, problems);
    return article === null ? [] : [{ article, file: draft.file }];
  });
  const { articles: present } = await ask('own.state', {});
  if (present + accepted.length > MOST_ARTICLES) {
    problems.add(t('library.own'), null, t('library.tooMany', [numberWord(MOST_ARTICLES)]));
    return [];
  }
  const asked = accepted.map(({ article: { id, metadata } }) => ({ id, link: metadata.link.value }));
  const known: (KnownArticle | null)[] = [];
  for (let from = 0; from < asked.length; from += ADDING_CAPS.known)
    known.push(...(await ask('own.known', { articles: asked.slice(from, from + ADDING_CAPS.known) })));
  /** Articles of the files before, by text and by address. */
  const seen = new Map<string, string>();
  return accepted.map(({ article, file }, at): Candidate => {
    const { id, raw, metadata } = article;
    const { link } = metadata;
    const found = inLibrary(known[at] ?? null) ?? inFiles(seen, id, link.value);
    for (const each of [id, link.value])
      if (each !== null && !seen.has(each)) seen.set(each, metadata.title.value ?? file);
    // Of many at once nobody looks at each: there it would rather be the same article, read a little differently.
    const mayStand = found?.is === 'address' && accepted.length === 1;
    const [present, beside] = mayStand ? [null, found.name] : [found, null];
    return { article, file, lead: leadOf(raw), present, beside, isWhole: false };
  });
}

const inLibrary = (known: KnownArticle | null): Candidate['present'] => known && { ...known, in: 'library' };

function inFiles(seen: ReadonlyMap<string, string>, id: string, link: string | null): Candidate['present'] {
  const [text, other] = [seen.get(id), link === null ? undefined : seen.get(link)];
  if (text !== undefined) return { name: text, is: 'text', in: 'files' };
  return other === undefined ? null : { name: other, is: 'address', in: 'files' };
}

function leadOf(raw: string): string {
  const even = raw.replace(/\s+/g, ' ').trim();
  return even.length <= LEAD_CHARS ? even : `${even.slice(0, LEAD_CHARS).replace(/\s+\S*$/, '')} …`;
}

/** A field as the reader typed it; null for what cannot be one. */
export function entered(field: Field, text: string): Claim | null {
  const value = text.replace(/\s+/g, ' ').trim();
  if (value === '') return { value: null, evidence: 'unknown', because: t('library.leftEmpty') };
  const isLink = isAddress(value) && URL.canParse(value);
  const read = field === 'published' ? readDay(value) : field !== 'link' || isLink ? value : null;
  return read === null ? null : stated(read, t('library.entered'));
}
