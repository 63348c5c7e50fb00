import { browser } from 'wxt/browser';
import type { ReadingCode } from '../../lib/coverage';
import {
  CAPS,
  type CardTarget,
  type GoTarget,
  type Handlers,
  MessageError,
  type PageReport,
  type PanelPage,
  type Sender,
} from '../../lib/messages';
import { type Note, searchableText } from '../../lib/notes';
import { topicsByNote, topicsNow, topicsOfNotes } from './former-ids';
import { goTo, reportOfAll, showIn, textOfAll } from './frames';
import { selectionIn } from './quote-menu';
import { readingCode } from './reading';
import { coverageOrder } from './settings';
import { coverage, coverages, library, readings } from './shelves';
import { hostOf, isTaker, siteState } from './sites';
import { wishBeside, wishFor, wishShown } from './wishes';
import { withoutWrong, wrongOn } from './wrong-here';

export const panelHandlers: Pick<
  Handlers<'extension', Sender>,
  | 'panel.page'
  | 'panel.show'
  | 'panel.shown'
  | 'panel.coverage'
  | 'panel.figures'
  | 'comparison.view'
  | 'panel.go'
  | 'panel.text'
  | 'panel.selection'
  | 'panel.quote'
  | 'panel.search'
  | 'article.view'
  | 'article.around'
> = {
  'panel.page': ({ window }) => panelPage(window),
  'panel.show': async ({ tab, topic }) => {
    await wishFor(tab, { topic });
    return null;
  },
  'panel.shown': async ({ wish }) => {
    await wishShown(wish);
    return null;
  },
  'panel.coverage': async ({ tab }) => {
    const [{ all }, report, order] = await Promise.all([readings(), reportOf(tab), coverageOrder()]);
    if (report === null) return { articles: [], published: null, order };
    const { title = '', url = '' } = await browser.tabs.get(tab);
    const { figures, published } = report;
    const wrong = await wrongOn(url);
    const page = { host: '', title, url, topics: report.topics.map(({ id }) => id), published, wrong };
    return { articles: all.related(figures, page), published, order };
  },
  'panel.figures': async () => (await coverage()).comparisonList(),
  'comparison.view': async ({ comparison }) => {
    const view = (await coverage()).comparison(comparison);
    if (view === null) throw new MessageError('not-found', 'The library no longer has this comparison.');
    return view;
  },
  'panel.go': async ({ tab, target, step }) => {
    await goTo(tab, await asPagesKnow(target), step);
    return null;
  },
  'panel.text': ({ tab }) => textOfAll(tab),
  'panel.selection': ({ tab }) => selectionIn(tab),
  'panel.quote': ({ tab, quote }) => showIn(tab, quote),
  'panel.search': async ({ query, most }) => {
    const { counts, ...found } = await (await readings()).all.search(query, most);
    const fit = await foundNotes(await library.notes.list({}), query.trim());
    const notes = fit.slice(0, most.notes);
    return { ...found, notes, counts: { ...counts, notes: fit.length }, noted: await topicsByNote(notes) };
  },
  'article.view': async ({ article, emphasis }) => {
    const quotes = emphasis.map(({ text }) => text);
    const view = (await coverage()).article(article, quotes);
    if (view === null) throw new MessageError('not-found', 'The library does not have this article.');
    return withoutWrong(view);
  },
  'article.around': async ({ article, topic }) => {
    const [known, topicOf] = await Promise.all([coverage(), topicsNow()]);
    const around = known.neighbours(article, topicOf(topic));
    if (around === null) throw new MessageError('not-found', 'The library has no such article on this topic.');
    return around;
  },
};

let searchNotes: ReturnType<ReadingCode['openTextSearch']> | null = null;

/** Notes are found by all that is written on them, not by their text alone. */
async function foundNotes(notes: readonly Note[], query: string): Promise<Note[]> {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const texts = notes.map((note) => ({ id: note.id, text: searchableText(note) }));
  const { openTextSearch } = await readingCode();
  searchNotes ??= openTextSearch();
  const found = await searchNotes(texts, query);
  return found.flatMap(({ id }) => byId.get(id) ?? []);
}

/**
 * With the topics' own ids, each once: one may be known to the page by its own and by another. Without those that the
 * reader has just called wrong there: the page is still being read anew.
 */
async function reportOf(tab: number): Promise<PageReport | null> {
  const [report, { url }] = await Promise.all([reportOfAll(tab), browser.tabs.get(tab)]);
  if (report === null) return null;
  const wrong = await wrongOn(url);
  const { aliases } = await coverages();
  const known = (id: string) => {
    const topic = aliases.reveal(id);
    return topic === null || wrong.topics.includes(topic) ? [] : [topic];
  };
  const counts = new Map<string, number>();
  for (const { id, count } of report.topics)
    for (const topic of known(id)) counts.set(topic, (counts.get(topic) ?? 0) + count);
  // A page that names very many keeps some of them in mind; what it shows is among what it is about in any case.
  const about = [...new Set([...counts.keys(), ...report.about.flatMap(known)])];
  return { ...report, topics: [...counts].map(([id, count]) => ({ id, count })), about };
}

/** A topic that only private packs name is unknown to the page by its own id, and stays so. */
async function asPagesKnow(target: CardTarget): Promise<GoTarget> {
  if (!('topic' in target)) return target;
  const { all, pages, aliases } = await coverages();
  const { topic } = target;
  if (all === pages) return { topics: [topic] };
  return { topics: [...(pages.card(topic) === null ? [] : [topic]), aliases.hide(topic)] };
}

/** How many notes each topic has. */
async function notedTopics(): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const topicOf = await topicsOfNotes();
  for (const note of await library.notes.list({})) {
    const topic = topicOf(note);
    if (topic !== null) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return counts;
}

async function panelPage(window: number): Promise<PanelPage> {
  const [active] = await browser.tabs.query({ active: true, windowId: window });
  const host = hostOf(active?.url);
  const site = await siteState(host);
  const wish = await wishBeside(active?.id);
  const url = (active?.url ?? '').slice(0, CAPS.urlChars);
  const title = (active?.title ?? '').slice(0, CAPS.titleChars);
  const place = host === null ? null : { url, title };
  const empty = { tab: active?.id ?? null, host, site, page: null, place, wish };
  if (active?.id === undefined) return { ...empty, why: 'no-page' };
  if (host === null) return { ...empty, why: 'browser-page' };
  if (site !== 'on') return { ...empty, why: 'site-off' };
  const report = await reportOf(active.id);
  if (report === null) return { ...empty, why: 'not-answering' };
  if (!report.isHtml) return { ...empty, why: 'not-html' };
  const { all: known } = await readings();
  const views = new Map(known.topics().map((topic) => [topic.id, topic]));
  const noted = await notedTopics();
  return {
    ...empty,
    page: {
      url,
      title,
      topics: report.topics.flatMap(({ id, count }) => {
        const topic = views.get(id);
        return topic ? [{ ...topic, count, notes: noted.get(id) ?? 0 }] : [];
      }),
      figures: known.pageComparisons(report.figures, {
        host,
        title,
        url,
        topics: report.about,
        wrong: await wrongOn(active.url),
      }),
      isHushed: await isTaker(host),
    },
    why: 'ok',
  };
}
