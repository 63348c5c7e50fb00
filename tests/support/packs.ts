import { type ArticleInput, type ArticleMetadata, compile, type Pack } from '../../lib/pack';

const unknown = { value: null, evidence: 'unknown', because: 'made up for a test' } as const;

interface MadeUp {
  id: string;
  outlet: string;
  published: string;
  text: string;
}

/** A pack out of made-up articles; `outlet` and `published` are stated, nothing else is known. */
export function testPack(articles: MadeUp[], title = 'A test pack'): Pack {
  return compile({
    manifest: { id: 'bundled', title, language: 'en', licence: 'none', attribution: 'none' },
    articles: articles.map(inputOf),
    hints: [],
  });
}

/** A made-up article as a pack is compiled of. */
export const inputOf = ({ id, outlet, published, text }: MadeUp): ArticleInput => ({
  id,
  raw: text,
  metadata: metadata(outlet, published),
});

const metadata = (outlet: string, published: string): ArticleMetadata => ({
  outlet: { value: outlet, evidence: 'stated', because: outlet },
  title: unknown,
  published: { value: published, evidence: 'stated', because: published },
  author: unknown,
  link: unknown,
});

/** Two outlets on one invented event, with figures that differ. */
export const HARBOUR_ARTICLES = [
  {
    id: 'a1',
    outlet: 'The Northern Gazette',
    published: '2031-03-02',
    text: 'Mayor Anna Lindqvist opened the new harbour on Monday.\n\nAbout 40 fishermen protested against the harbour fees, said Anna Lindqvist.\n\nThe Harbour Council says the fees are fair.',
  },
  {
    id: 'a2',
    outlet: 'Coast Daily',
    published: '2031-03-03',
    text: 'Anna Lindqvist promised to listen after 60 fishermen protested against the harbour fees on Monday.\n\nThe Harbour Council did not comment.',
  },
];

/** An article in which somebody has this name. */
export const articleOn = (id: string, name: string): MadeUp => ({
  id,
  outlet: 'Coast Daily',
  published: '2031-03-02',
  text: `${name} opened the harbour on Monday. “It is late,” said ${name}.`,
});
