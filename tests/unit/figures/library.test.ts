import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { alignFigures, extract } from '../../../lib/figures';

interface Document {
  id: string;
  date: string | null;
  title: string;
  text: string;
}

/** The invented events that may be looked at, each document with its event. */
function library(): { event: string; document: Document }[] {
  return ['papers', 'agencies'].flatMap((style) => {
    const folder = `tests/events/${style}/tune/clusters`;
    return readdirSync(folder).flatMap((event) =>
      (JSON.parse(readFileSync(`${folder}/${event}`, 'utf8')).docs as Document[]).map((document) => ({
        event,
        document,
      })),
    );
  });
}

// FIGURES: when unsure, do not link. Disasters are told alike, with the same agencies and hospitals.
test('in one library of all events next to nothing is linked from one to another', { timeout: 60_000 }, () => {
  const all = library();
  const eventOf = new Map(all.map(({ event, document }) => [document.id, event]));
  const comparisons = alignFigures(
    all.map(({ document: { id, date, title, text } }) => ({
      article: id,
      published: date,
      about: `${title}\n\n${text}`,
      figures: extract(text, { published: date }).map((figure, nth) => ({ ...figure, id: `${id}#${nth}` })),
    })),
  );
  const event = (figure: string) => eventOf.get(figure.split('#')[0] ?? '');
  const pairs = comparisons.flatMap((comparison) => comparison.pairs);
  const across = pairs.filter(({ a, b }) => event(a) !== event(b));
  expect(pairs.length).toBeGreaterThan(500);
  expect(across.length / pairs.length).toBeLessThan(0.01);
});
