/** What is read of saved news pages, against what Readability expects; without those pages there is nothing to run. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { measureArticles } from '../../../lib/cli/bench/article/article';
import { ROOT } from '../../../lib/cli/install.mjs';
import { expect, test } from '../../support/test';

test('of real news pages nearly all of the article is read, and nearly nothing else', async () => {
  test.skip(!existsSync(join(ROOT, '..', 'shared', 'data', 'pages')), 'the saved pages are not here');
  for (const { page, precision, recall } of await measureArticles()) {
    expect(precision, `precision of ${page}`).toBeGreaterThan(0.95);
    expect(recall, `recall of ${page}`).toBeGreaterThan(0.94);
  }
});
