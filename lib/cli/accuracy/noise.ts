import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '../../figures';
import { clean, spanToRaw } from '../../text';

interface Gold {
  articles: { id: string; file: string }[];
  figures: { article: string; role: string; start: number; end: number }[];
}

/** How many figures of page noise are left once the seeds are cleaned, as the extension does it. */
export function noiseShown(shared: string): number {
  const gold: Gold = JSON.parse(readFileSync(join(shared, 'data/seeds-gold.json'), 'utf8'));
  return gold.articles.reduce((sum, { id, file }) => {
    const { runs, text } = clean(readFileSync(join(shared, 'seeds', file), 'utf8'));
    const noise = gold.figures.filter((figure) => figure.article === id && figure.role === 'noise');
    const shown = extract(text).filter((figure) => {
      const raw = spanToRaw(runs, figure);
      return raw !== null && noise.some(({ start, end }) => raw.start < end && start < raw.end);
    });
    return sum + shown.length;
  }, 0);
}
