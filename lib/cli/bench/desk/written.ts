/** Articles and notes that nobody wrote, always the same ones: prose of the tests' invented news. */
import type { KeptNote, QuoteSelector } from '../../../notes';
import { describe as quoteIn } from '../../../notes';
import type { Article, Pack, PackTopic } from '../../../pack';
import { namesFor, proseFor, randomFrom } from '../match/corpus';

/** About 400 words of English. */
const ARTICLE_CHARS = 2_400;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2026, 0, 1);
const OUTLETS = 40;

/** A pack of so many articles of about 400 words; two topics for each, as names make the bulk of a library's topics. */
export function packOf(count: number): Pack {
  const names = namesFor(2 * count);
  const articles = textsFor(count, names).map((raw, at) => articleOf(raw, at));
  const topics = names.map(
    (name, at): PackTopic => ({
      id: `topic-${at}`,
      name,
      kind: 'person',
      forms: [{ text: name, match: 'capitalised' }],
      mentions: [{ article: `article-${at >> 1}`, start: 0, end: 1 }],
      because: ['made up'],
    }),
  );
  return {
    manifest: {
      id: 'bench',
      title: 'Made up',
      language: 'en',
      licence: 'none',
      attribution: 'none',
      revision: '0'.repeat(64),
      schema: 1,
    },
    articles,
    topics,
    figures: [],
    statements: [],
    comparisons: [],
    lexicon: names.map((name, at) => [name, 'capitalised', at]),
  };
}

function textsFor(count: number, names: readonly string[]): string[] {
  const texts: string[] = [];
  let text = '';
  for (const paragraph of proseFor(count * (ARTICLE_CHARS + 800), names, count).split('\n\n')) {
    text += text === '' ? paragraph : `\n\n${paragraph}`;
    if (text.length < ARTICLE_CHARS) continue;
    texts.push(text);
    text = '';
    if (texts.length === count) break;
  }
  return texts;
}

function articleOf(raw: string, at: number): Article {
  const said = (value: string) => ({ value, evidence: 'stated' as const, because: 'made up' });
  const unknown = { value: null, evidence: 'unknown' as const, because: 'made up' };
  return {
    id: `article-${at}`,
    outlet: said(`Paper ${at % OUTLETS}`),
    title: said(raw.split(' ', 8).join(' ')),
    published: said(new Date(FIRST_DAY + (at % 300) * DAY_MS).toISOString().slice(0, 10)),
    author: unknown,
    link: unknown,
    raw,
    runs: [[0, 0, raw.length]],
    cuts: [],
  };
}

/** Notes on quotes, topics and pages, each of a few sentences and with two former states. */
export function notesOf(count: number): KeptNote[] {
  const random = randomFrom(count);
  const prose = proseFor(400_000, [], 11);
  const piece = (length: number) => {
    const start = Math.floor(random() * (prose.length - length));
    return { start, end: start + length, text: prose.slice(start, start + length) };
  };
  return Array.from({ length: count }, (_, at): KeptNote => {
    const quoted = piece(60 + Math.floor(random() * 240));
    const quote: QuoteSelector = quoteIn(prose, quoted.start, quoted.end);
    const time = FIRST_DAY + at * 60_000;
    return {
      note: {
        id: `note-${at}`,
        text: piece(200 + Math.floor(random() * 300)).text,
        tags: [`tag${at % 30}`, 'to-check'],
        subject: at % 2 === 0 ? { kind: 'quote', quote } : { kind: 'topic', id: `topic-${at}`, name: piece(20).text },
        page: { url: `https://news.example/story-${at % 500}`, title: piece(50).text },
        created: time,
        updated: time + 5_000,
        deleted: null,
      },
      versions: [1, 2].map((nth) => ({ text: piece(200).text, tags: ['to-check'], updated: time + nth * 1_000 })),
    };
  });
}
