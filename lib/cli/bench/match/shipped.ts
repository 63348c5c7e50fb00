import { runInThisContext } from 'node:vm';
import { pageScript } from '../page-script';

/**
 * The matcher in one file, as the extension carries it. From many files V8 reads each constant of another one anew:
 * measured, that is a quarter of the time.
 */
export async function shippedMatcher(): Promise<typeof import('../../../match')> {
  return runInThisContext(`${await pageScript('lib/match/index.ts')};page`);
}
