/** A page that tells the library's event with figures of its own, and what tests look for in it. */
import type { TestPage } from '../support/server';

const page = (body: string, headers: Record<string, string> = {}): TestPage => ({
  body: `<!doctype html><html lang="en"><head><title>Story</title></head><body>${body}</body></html>`,
  headers,
});

export const STORY_TEXT =
  '<article><h1>A meeting near Moscow</h1>' +
  '<p>President <b>Vladimir</b> Putin met a group of 15 mothers at his residence on Friday.</p>' +
  '<p>The war has killed or wounded 100,000 soldiers on both sides, according to the United States.</p>' +
  '<p>Olga Tsukanova, of the Council of Mothers and Wives, was not invited.</p>' +
  '<p>Nobody else is named in this paragraph, and nothing in it is counted.</p>' +
  '<p id="last">The Council of Mothers and Wives said that Vladimir Putin was avoiding it.</p></article>';

export const STORY = page(STORY_TEXT);
export const STORY_STRICT_CSP = page(STORY_TEXT, { 'content-security-policy': "default-src 'none'" });
export const STORY_COEP = page(STORY_TEXT, {
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
});
export const NO_MATCHES = page(
  '<article><p>Rain is expected in the evening, with some wind from the west.</p></article>',
);
export { page };
