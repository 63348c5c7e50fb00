/** Reads what the real card and the real panel show, out of their own DOM. */
import { callOf } from './in-page';
import type { Surface } from './surface';

export interface ShownLine {
  /** “NHK · 27 Nov 2022 · origin: …” */
  source: string;
  /** The figure as stated, where the card says it by itself. */
  stated: string;
  sentence: string;
}

export interface ShownComparison {
  subject: string;
  verdict: string;
  reason: string;
  lines: ShownLine[];
}

export interface ShownCard {
  name: string;
  context: string;
  comparisons: ShownComparison[];
  reports: number;
}

export interface ShownTopic {
  name: string;
  context: string;
  count: string;
}

/** Opens every fold of a card, then reads it. */
export function readCard(card: Surface): Promise<ShownCard> {
  return card.evaluate<ShownCard>(callOf(readCardHere));
}

export function readTopics(panel: Surface): Promise<ShownTopic[]> {
  return panel.evaluate<ShownTopic[]>(callOf(readTopicsHere));
}

/** In the card. */
async function readCardHere(): Promise<ShownCard> {
  const text = (root: ParentNode, selector: string) =>
    (root.querySelector<HTMLElement>(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  // The most telling comparison stands open; the others wait behind “more”, each folded.
  for (const selector of ['.more[aria-expanded=false]', '.fold button[aria-expanded=false]']) {
    for (const button of document.querySelectorAll<HTMLElement>(selector)) {
      button.click();
    }
    await frame();
    await frame();
  }
  const comparisons = Array.from(document.querySelectorAll('.comparison'), (comparison) => {
    const marks = Array.from(comparison.querySelectorAll('.strip-mark > title'), (title) => title.textContent ?? '');
    const lines = Array.from(comparison.querySelectorAll('.line'), (line) => {
      const source = text(line, '.source');
      const outlet = text(line, '.outlet');
      const at = marks.findIndex((mark) => mark.startsWith(outlet));
      const [mark = ''] = at < 0 ? [] : marks.splice(at, 1);
      const stated = mark.slice(outlet.length).replace(/^[\s:·]+/, '');
      return { source, stated, sentence: text(line, '.quote') };
    });
    const glyph = text(comparison, '.chip-glyph');
    const verdict = `${glyph} ${text(comparison, '.chip').slice(glyph.length)}`;
    return {
      subject: text(comparison, '.fold span:not(.chip), .comparison-head > h3'),
      verdict,
      reason: text(comparison, '.reason'),
      lines,
    };
  });
  return {
    name: text(document, '.card .name'),
    context: text(document, '.card .context'),
    comparisons,
    reports: document.querySelectorAll('.part .lines > .line').length,
  };
}

/** In the panel, on its first tab. */
function readTopicsHere(): ShownTopic[] {
  const text = (root: ParentNode, selector: string) => (root.querySelector(selector)?.textContent ?? '').trim();
  return Array.from(document.querySelectorAll('.row'), (row) => ({
    name: text(row, '.row-name'),
    context: text(row, '.context'),
    count: text(row, '.row-count > [aria-hidden]'),
  })).filter(({ name }) => name !== '');
}
