import { row } from './words';

/** ISO 4217 code, signs and codes written before a number, words written after it. */
const TABLE: readonly [string, string, string][] = [
  [
    'USD',
    '$ us$ usd u.s.$',
    'dollar dollars usd buck bucks us_dollars us_dollar u.s._dollars u.s._dollar american_dollars',
  ],
  ['GBP', '£ gbp', 'pound pounds gbp pounds_sterling british_pounds sterling quid'],
  ['EUR', '€ eur', 'euro euros eur €'],
  ['JPY', '¥ jpy', 'yen jpy'],
  ['CNY', 'cny rmb', 'yuan renminbi rmb cny chinese_yuan'],
  ['RUB', '₽ rub', 'ruble rubles rouble roubles rub ₽ russian_rubles'],
  ['UAH', '₴ uah', 'hryvnia hryvnias uah'],
  ['INR', '₹ inr rs', 'rupee rupees inr'],
  ['KRW', '₩ krw', 'won krw'],
  ['CHF', 'chf', 'franc francs swiss_francs chf'],
  ['CAD', 'c$ cad ca$', 'canadian_dollars cad'],
  ['AUD', 'a$ aud au$', 'australian_dollars aud'],
  ['HKD', 'hk$ hkd', 'hong_kong_dollars'],
  ['TRY', '₺ try', 'lira liras'],
  ['ILS', '₪ nis', 'shekel shekels'],
  ['BRL', 'r$ brl', 'real reais reals'],
  ['MXN', 'mxn', 'peso pesos'],
  ['ZAR', 'zar', 'rand'],
  ['SEK', 'sek', 'kronor krona'],
  ['PLN', 'pln', 'zloty zlotys'],
  ['MYR', 'rm', 'ringgit'],
  ['BTC', 'btc ₿', 'bitcoin bitcoins btc'],
  ['cent', '¢', 'cent cents ¢'],
  ['penny', '', 'pence penny pennies'],
];

export const SIGNS: ReadonlyMap<string, string> = new Map(
  TABLE.flatMap(([code, before]) => (before ? row(before).map((s): [string, string] => [s, code]) : [])),
);

export const CURRENCIES: ReadonlyMap<string, string> = new Map(
  TABLE.flatMap(([code, , after]) => row(after).map((s): [string, string] => [s, code])),
);
