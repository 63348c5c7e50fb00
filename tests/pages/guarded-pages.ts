/** Pages whose servers allow little, and pages that are not HTML. */
import { htmlPage, paragraphs, SENTENCES, type TestRoute } from './page';

const { meeting, council } = SENTENCES;
const story = paragraphs(meeting, council);

/** Nothing may be loaded, framed, run or styled, by anyone. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

export const GUARDED_PAGES: Record<string, TestRoute> = {
  '/strict-csp': { ...htmlPage('Strict', story), headers: { 'content-security-policy': NOTHING } },

  '/trusted-types': {
    ...htmlPage('Trusted Types', story),
    headers: { 'content-security-policy': `${NOTHING}; require-trusted-types-for 'script'; trusted-types 'none'` },
  },

  '/sandboxed': { ...htmlPage('Sandboxed', story), headers: { 'content-security-policy': 'sandbox' } },

  '/isolated': {
    ...htmlPage('Cross-origin isolated', story),
    headers: {
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
    },
  },

  '/plain.txt': { body: `${meeting}\n\n${council}\n`, type: 'text/plain; charset=utf-8' },
  '/data.json': { body: JSON.stringify({ meeting, council }), type: 'application/json' },
  '/drawing.svg': {
    body: `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="80"><text x="10" y="40">${meeting}</text></svg>`,
    type: 'image/svg+xml',
  },
  '/page.xhtml': {
    body: `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>XHTML</title></head><body>${story}</body></html>
`,
    type: 'application/xhtml+xml',
  },
  '/missing': { ...htmlPage('Not found', story), status: 404 },
};
