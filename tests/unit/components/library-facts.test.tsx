// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { LibraryFacts } from '../../../components/library-facts';
import type { KnownPack } from '../../../lib/library';
import { HARBOUR_ARTICLES, testPack } from '../../support/packs';
import { draw } from './render';

vi.mock('#i18n', () => import('../../support/i18n'));

const { manifest } = testPack(HARBOUR_ARTICLES);
const known = (kind: KnownPack['kind'], title: string, isOn = true): KnownPack => ({
  kind,
  manifest: { ...manifest, id: title, title, licence: `licence of ${title}`, attribution: `by ${title}` },
  counts: { articles: 2, topics: 3, figures: 4, comparisons: 0 },
  isOn,
  isPainted: false,
});
const rows = () => [...document.querySelectorAll('li')].map((row) => row.textContent);

test('each pack that is on is told once, one’s own articles by the name that the views give them', async () => {
  const packs = [known('bundled', 'Seeds'), known('imported', 'Off', false), known('own', 'my-articles')];
  await draw(<LibraryFacts library={{ known: packs, problem: null }} />);
  expect(rows()).toEqual([
    expect.stringMatching(/^Seeds2 articles.*by Seedslicence of Seeds/),
    expect.stringMatching(/^My articles2 articles · 3 names/),
  ]);
  expect(rows()[1]).not.toMatch(/by |licence/);
});

test('a library of which every pack is off says so, and where it is switched on', async () => {
  await draw(<LibraryFacts library={{ known: [known('bundled', 'Seeds', false)], problem: null }} />);
  expect(document.body.textContent).toMatch(/^Every pack is off: .*The panel’s Library has their switches\.$/);
});

test('a library that is not whole says why', async () => {
  await draw(<LibraryFacts library={{ known: [], problem: { is: 'damaged', title: 'Harbour' } }} />);
  expect(document.body.textContent).toBe('“Harbour” is damaged. Import it again.');
});
