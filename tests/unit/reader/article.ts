/** An article as the reader gets it. */
import type { ArticleMark, ArticleView } from '../../../lib/coverage';
import { inferred, stated, unknown } from '../components/views';

export const FIRST = 'Anna Lindqvist said that about 20 women came. Anna Lindqvist left.';
export const SECOND = 'The council met Anna Lindqvist.';
const mark = (text: string, words: string, part: Partial<ArticleMark> = {}): ArticleMark => {
  const start = part.start ?? text.indexOf(words);
  return { kind: 'topic', id: 'anna', verdict: null, ...part, start, end: start + words.length };
};

export const ARTICLE: ArticleView = {
  id: 'a1',
  lead: 'Anna Lindqvist said',
  outlet: stated('Coast Daily'),
  title: stated('Harbour opens'),
  published: inferred('2031-03-02'),
  author: unknown(),
  link: stated('https://coast.example/a'),
  paragraphs: [
    {
      text: FIRST,
      emphasis: [{ start: 20, end: 44 }],
      marks: [
        mark(FIRST, 'Anna Lindqvist'),
        mark(FIRST, 'about 20 women', { kind: 'figure', id: 'f1', verdict: 'conflict' }),
        mark(FIRST, 'Anna Lindqvist', { start: FIRST.lastIndexOf('Anna') }),
      ],
    },
    { text: SECOND, emphasis: [], marks: [mark(SECOND, 'Anna Lindqvist')] },
  ],
  topics: [{ id: 'anna', name: 'Anna Lindqvist', kind: 'person', articles: 2, outlets: 2, count: 3 }],
  cut: [{ kind: 'caption', text: 'A harbour, seen from above' }],
};
