/** Whether two addresses lead to one article, or may. */
import { pageAddress } from '../text';

/** Stand before what they keep, pass on or shorten: whose article it is they do not say. */
const CARRIERS =
  /(?:^|\.)(?:archive\.\w+|ampproject\.org|google(?:\.\w+)+|bing\.com|bit\.ly|t\.co|tinyurl\.com|ow\.ly)$/;
/** Under these of a country anybody has a name: “co.uk”, “com.au”, “or.jp”. */
const SECOND_LEVEL = /^(?:co|com|or|org|ac|edu|gov|go|net|ne|gob|govt|mil)$/;

/** One address, or one that holds the other: an archive's or a cache's holds that of the page it kept. Unknown (empty): false. */
export function isOneAddress(a: string, b: string): boolean {
  const [first, second] = [placeOf(a), placeOf(b)];
  return first !== '' && (first === second || holds(first, second) || holds(second, first));
}

/** Whether both may be of one outlet; also where it is not known. */
export function mayBeOneSite(a: string, b: string): boolean {
  const [first, second] = [hostOf(a), hostOf(b)];
  if (first === '' || second === '' || CARRIERS.test(first) || CARRIERS.test(second)) return true;
  return nameOf(first) === nameOf(second);
}

/** As a page is told by, without what two spellings of it may differ in. */
const placeOf = (url: string): string =>
  pageAddress(url)
    .replace(/^https?:\/\/[^/]*/i, (origin) => origin.toLowerCase())
    .replace(/(^|\/)(?:https?:\/\/)?(?:www\.)?/gi, '$1')
    .replace(/[/.](?:amp)?\/?$/, '');

/** Of a home page every address of its site would hold the beginning. */
const holds = (whole: string, part: string): boolean => part.includes('/') && whole.endsWith(`/${part}`);

const hostOf = (url: string): string =>
  /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase().replace(/\.$/, '') ?? '';

/** The name that the outlet has: “bbc” of “m.bbc.co.uk” and “www.bbc.com”. */
function nameOf(host: string): string {
  const labels = host.split('.').slice(0, -1);
  if (labels.length > 1 && SECOND_LEVEL.test(labels.at(-1) ?? '')) labels.pop();
  return labels.at(-1) ?? host;
}
