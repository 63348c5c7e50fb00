import { describe, expect, it } from 'vitest';
import { findForPage, openAliases } from '../../../lib/coverage';
import { compareAcross, withOwnIds } from '../../../lib/pack';
import { HARBOUR_ARTICLES, testPack } from '../../support/packs';
import { openWhole } from '../../support/whole-coverage';

const OPEN = testPack(HARBOUR_ARTICLES);
const secret = testPack([
  {
    id: 's1',
    outlet: 'Notes',
    published: '2031-03-02',
    text: 'The Harbour Council of Torvik paid Erik Sandberg.\n\nAbout 25 fishermen protested against the harbour fees, said Erik Sandberg. Anna Lindqvist and the Harbour Council said nothing.\n\nErik Sandberg owns 12 boats.',
  },
]);
const SECRET = withOwnIds({ ...secret, manifest: { ...secret.manifest, id: 'secret' } });
const PAGES = openWhole([OPEN]);
const ALL = openWhole([OPEN, SECRET], { comparisons: compareAcross([OPEN, SECRET]) });
const ALIASES = openAliases('key of this run', () => ALL.topics().map(({ id }) => id));
const NO_SECRET = { all: PAGES, pages: PAGES, aliases: ALIASES };
const BESIDE = { all: ALL, pages: PAGES, aliases: ALIASES };
const PAGE = { host: 'news.example', title: 'Harbour' };
const TEXTS = [
  'Anna Lindqvist met the Harbour Council. Erik Sandberg of the Harbour Council of Torvik came too.',
  'About 30 fishermen protested against the harbour fees, said Anna Lindqvist. The Harbour Council was silent.',
  'Erik Sandberg has 14 boats.',
];

const shown = (found: { isOpen: boolean }[][]) =>
  found.map((all) => all.filter(({ isOpen }) => isOpen).map(({ isOpen: _, ...each }) => each));

describe('what a page may see', () => {
  it('is, with a private pack, to the letter what it is without one', () => {
    const without = findForPage(NO_SECRET, { texts: TEXTS, page: PAGE, about: [] });
    const beside = findForPage(BESIDE, { texts: TEXTS, page: PAGE, about: [] });
    expect(without.found.flat().length).toBeGreaterThan(4);
    expect(shown(beside.found)).toEqual(shown(without.found));
    const again = findForPage(BESIDE, { texts: TEXTS, page: PAGE, about: beside.about });
    expect(shown(again.found)).toEqual(shown(without.found));
  });

  it('leaves out names that only a private pack knows; they are there for a hover', () => {
    const { found, about } = findForPage(BESIDE, { texts: TEXTS, page: PAGE, about: [] });
    const erik = found.flat().filter(({ id }) => ALIASES.reveal(id) === 'erik-sandberg');
    expect(erik).toHaveLength(2);
    expect(erik.every(({ isOpen }) => !isOpen)).toBe(true);
    expect(about).toContain(erik[0]?.id);
    expect(about).toContain('anna-lindqvist');
  });

  it('has no id and no verdict that tells of a private name, and the reader’s side knows it by what is sent', () => {
    const { found, about } = findForPage(BESIDE, { texts: TEXTS, page: PAGE, about: [] });
    const secret = found.flat().filter(({ isOpen }) => !isOpen);
    expect(secret.length).toBeGreaterThan(2);
    expect(secret.filter(({ verdict }) => verdict !== null)).toEqual([]);
    expect(JSON.stringify([secret, about])).not.toMatch(/erik|sandberg|torvik/i);
    expect(about.map((id) => ALIASES.reveal(id))).toContain('erik-sandberg');
    // A worker that starts anew, with the key of this run, still knows what pages hold.
    const later = openAliases('key of this run', () => ALL.topics().map(({ id }) => id));
    expect(about.map((id) => later.reveal(id))).toEqual(about.map((id) => ALIASES.reveal(id)));
    expect(later.reveal('~0123456789abcdef0123456789abcdef')).toBeNull();
  });

  it('keeps the underline of a known name inside a private longer one', () => {
    const { found } = findForPage(BESIDE, { texts: TEXTS, page: PAGE, about: [] });
    const at = TEXTS[0]?.indexOf('Harbour Council of Torvik');
    expect(found[0]?.some(({ start, isOpen, id }) => start === at && isOpen && id === 'harbour-council')).toBe(true);
  });

  it('shows no figure, and no verdict, that only a private pack gives', () => {
    const figures = (coverages: Parameters<typeof findForPage>[0]) =>
      findForPage(coverages, { texts: TEXTS, page: PAGE, about: ['erik-sandberg'] }).found.map((all) =>
        all.filter(({ kind }) => kind === 'figure'),
      );
    expect(figures(BESIDE)[1]?.filter(({ isOpen }) => isOpen)).toEqual(figures(NO_SECRET)[1]);
    const page = { ...PAGE, topics: ['anna-lindqvist', 'harbour-council', 'erik-sandberg'] };
    const card = ALL.figureCard({ text: TEXTS[1] ?? '', start: 0, end: 18 }, page);
    const quoted = card?.comparisons.flatMap(({ lines }) => lines.map(({ article }) => article));
    expect(quoted).toContain('secret/s1');
  });

  it('waits for what open packs can mean, and for nothing that a private one can', () => {
    const article = (id: string, state: string) => ({
      id,
      outlet: id,
      published: '2031-03-02',
      text: `They wrote to the ${state} Defense Ministry in May.\n\nA letter came from the Defense Ministry in June.`,
    });
    const open = testPack([article('m1', 'Norwegian')]);
    const danish = testPack([article('m2', 'Danish')]);
    const hidden = withOwnIds({ ...danish, manifest: { ...danish.manifest, id: 'danish' } });
    const pages = openWhole([open]);
    const all = openWhole([open, hidden]);
    const aliases = openAliases('key of this run', () => all.topics().map(({ id }) => id));
    const ask = (known: Parameters<typeof findForPage>[0], about: string[]) =>
      findForPage(known, { texts: ['The Defense Ministry said so.', 'Nobody did.'], page: PAGE, about });
    const [norwegian = ''] = pages.topics().map(({ id }) => id);
    const waiting = ask({ all, pages, aliases }, []);
    expect(waiting.waits).toEqual([[norwegian], []]);
    expect(waiting.waits).toEqual(ask({ all: pages, pages, aliases }, []).waits);
    const named = ask({ all, pages, aliases }, [norwegian]);
    expect(named.waits).toEqual([[], []]);
    expect(shown(named.found)[0]).toMatchObject([{ id: norwegian }]);
  });
});
