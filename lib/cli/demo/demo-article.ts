/** The demo page's article, read from the seeds: nothing on the page is invented. */
import { join } from 'node:path';
import { clean } from '../../text';
import { readSeeds } from '../seeds';
import type { NewsArticle } from './news-page';

/** “Putin meets grieving mothers and says: We share your pain”. */
const DEMO_ARTICLE = '002';

export function readDemoArticle(root: string): NewsArticle {
  const { articles } = readSeeds(join(root, 'seeds'));
  const article = articles.find(({ id }) => id.startsWith(DEMO_ARTICLE));
  if (!article) throw new Error(`There is no article ${DEMO_ARTICLE} in ${join(root, 'seeds')}.`);
  const { title, outlet, published } = article.metadata;
  const { text, paragraphs } = clean(article.raw);
  const heading = title.value ?? '';
  const titles = articles.filter(({ id }) => id !== article.id).map(({ metadata }) => metadata.title.value);
  return {
    title: heading,
    outlet: outlet.value,
    published: published.value === null ? null : inWords(published.value),
    paragraphs: paragraphs.map(({ start, end }) => text.slice(start, end)).filter((each) => each.trim() !== heading),
    related: titles.filter((each) => each !== null),
  };
}

function inWords(date: string): string {
  const [first = date] = date.split('/');
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(first));
}
