/** Made-up view data in the shape of the worked examples (shared FIGURES.md). */
import type { ComparisonView, Line } from '../../../lib/coverage';
import type { Note } from '../../../lib/notes';
import type { Claim } from '../../../lib/pack';

export const stated = (value: string): Claim => ({ value, evidence: 'stated', because: '“NHK” in the text' });
export const inferred = (value: string): Claim => ({ value, evidence: 'inferred', because: '“on Friday”' });
export const unknown = (): Claim => ({ value: null, evidence: 'unknown', because: 'the text names none' });

export const line = (part: Partial<Line>): Line => ({
  article: '000',
  member: '000-f1',
  outlet: stated('NHK'),
  published: stated('2022-11-27'),
  stated: 'about 20 women',
  bound: 'approx',
  interval: { lo: 18, hi: 22, value: 20 },
  quote: { text: 'Putin met about 20 women.', emphasis: [{ start: 10, end: 24 }] },
  attribution: null,
  ...part,
});

export const comparison = (part: Partial<ComparisonView>): ComparisonView => ({
  id: 'c1',
  kind: 'figures',
  subject: 'women who met Putin',
  verdict: 'compatible',
  reason: { code: 'intervals-meet', values: ['about 20 women', '17 mothers'] },
  derived: null,
  origin: null,
  lines: [
    line({}),
    line({
      article: '004',
      member: '004-f1',
      outlet: stated('BOL News'),
      stated: '17 mothers',
      interval: { lo: 17, hi: 17, value: 17 },
      quote: { text: 'He told 17 mothers.', emphasis: [{ start: 8, end: 18 }] },
    }),
  ],
  ...part,
});

export const note = (part: Partial<Note>): Note => ({
  id: 'n1',
  text: 'Ask which total they meant.',
  tags: [],
  subject: { kind: 'topic', id: 't1', name: 'Council of Mothers and Wives' },
  page: null,
  created: Date.UTC(2022, 10, 26),
  updated: Date.UTC(2022, 10, 26),
  deleted: null,
  ...part,
});
