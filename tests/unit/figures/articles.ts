import { alignFigures, type Comparison, extract } from '../../../lib/figures';

export type Verdict = Comparison['verdict'];
/** A day of publication and a text. */
export type Article = readonly [published: string | null, text: string];

/** What is found among articles; members as `article number:quote`. */
export const found = (...articles: Article[]): Comparison[] =>
  alignFigures(
    articles.map(([published, text], nth) => ({
      article: `${nth}`,
      published,
      about: text,
      figures: extract(text, { published }).map((figure) => ({ ...figure, id: `${nth}:${figure.quote}` })),
    })),
  );
export const told = (...articles: Article[]): [Verdict, ...string[]][] =>
  found(...articles).map(({ verdict, members }) => [verdict, ...members]);
export const on = (published: string) => (text: string) => [published, text] as const;
/** Longer than an opening: what follows is told in passing. */
export const FILLER = 'The sea was calm again. '.repeat(30);
export const tuesday = on('2024-03-12');
export const wednesday = on('2024-03-13');
