import { describe, expect, it } from 'vitest';
import { pageKeys } from '../../../lib/notes';
import { pageAddress } from '../../../lib/text';
import { timed } from '../../support/processor';

const ADDRESSES: [sentence: string, url: string, address: string][] = [
  ['a place in a page is the page', 'https://news.example/a#quote', 'https://news.example/a'],
  [
    'what a newsletter adds is no part of it',
    'https://news.example/a?utm_source=mail&id=7',
    'https://news.example/a?id=7',
  ],
  ['also where it is all there is', 'https://news.example/a?fbclid=x&gclid=y#top', 'https://news.example/a'],
  ['a route in a page of one file is an address', 'https://app.example/#/story/7', 'https://app.example/#/story/7'],
  [
    'a query that says which page it is stays',
    'https://news.example/?p=12&mode=utm',
    'https://news.example/?p=12&mode=utm',
  ],
  [
    'where nothing is added nothing is spelt anew',
    'https://news.example/?q=a%20b+c',
    'https://news.example/?q=a%20b+c',
  ],
  [
    'nor is it where something is taken away',
    'https://news.example/?q=a%20b,c&utm_id=1&%E8&x',
    'https://news.example/?q=a%20b,c&%E8&x',
  ],
  ['what is no address is kept as it is', 'article:a1', 'article:a1'],
];

describe('the address of a page', () => {
  it.each(ADDRESSES)('%s', (_, url, address) => {
    expect(pageAddress(url)).toBe(address);
    expect(pageAddress(address)).toBe(address);
  });

  it('takes no longer where it is long', () => {
    const long = `https://news.example/a?${Array.from({ length: 20_000 }, (_, at) => `utm_${at}=1`).join('&')}`;
    const { result, ms } = timed(() => pageAddress(long));
    expect(result).toBe('https://news.example/a');
    expect(ms, 'milliseconds').toBeLessThan(200);
  });

  it('is looked up also as earlier versions kept it', () => {
    expect(pageKeys('https://news.example/a#b')).toEqual(['page:https://news.example/a']);
    expect(pageKeys('https://app.example/#/b')).toEqual(['page:https://app.example/#/b', 'page:https://app.example/']);
    expect(pageKeys('https://news.example/a?utm_id=1')).toEqual([
      'page:https://news.example/a',
      'page:https://news.example/a?utm_id=1',
    ]);
  });
});
