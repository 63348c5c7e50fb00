import { describe, expect, test } from 'vitest';
import { only } from './rows';

// ISO 4217 codes; signs, codes and names as in Recognizers-Text, Specs/NumberWithUnit/English/CurrencyModel.
describe('money is read by sign, code or name', () => {
  test.each<[amount: string, code: string]>([
    ['$40', 'USD'],
    ['US$40', 'USD'],
    ['40 dollars', 'USD'],
    ['40 USD', 'USD'],
    ['USD 40', 'USD'],
    ['40 US dollars', 'USD'],
    ['$40 US dollars', 'USD'],
    ['C$40', 'CAD'],
    ['A$40', 'AUD'],
    ['HK$40', 'HKD'],
    ['NZ$40', 'NZD'],
    ['£40', 'GBP'],
    ['40 pounds', 'GBP'],
    ['40 pounds sterling', 'GBP'],
    ['€40', 'EUR'],
    ['40€', 'EUR'],
    ['40 euros', 'EUR'],
    ['EUR 40', 'EUR'],
    ['¥40', 'JPY'],
    ['40 yen', 'JPY'],
    ['40 yuan', 'CNY'],
    ['40 renminbi', 'CNY'],
    ['₹40', 'INR'],
    ['Rs 40', 'INR'],
    ['₩40', 'KRW'],
    ['CHF 40', 'CHF'],
    ['R$40', 'BRL'],
    ['40 zlotys', 'PLN'],
    ['40 baht', 'THB'],
    ['40 hryvnias', 'UAH'],
    ['₺40', 'TRY'],
    ['40 shekels', 'ILS'],
    ['40 naira', 'NGN'],
    ['40 bitcoin', 'BTC'],
    ['40 cents', 'cent'],
    ['40p', 'penny'],
  ])('%s', (amount, code) => {
    expect(only(`The fund holds ${amount}.`)).toMatchObject({
      quote: amount,
      value: 40,
      unit: { kind: 'money', canonical: code },
    });
  });
});

// ISO 4217: one name, several currencies; the nation before it decides.
describe('a nation tells currencies of one name apart', () => {
  test.each<[amount: string, code: string]>([
    ['Canadian dollars', 'CAD'],
    ['Australian dollars', 'AUD'],
    ['Egyptian pounds', 'EGP'],
    ['Mexican pesos', 'MXN'],
    ['Philippine pesos', 'PHP'],
    ['Indian rupees', 'INR'],
    ['Pakistani rupees', 'PKR'],
    ['Swiss francs', 'CHF'],
    ['Swedish kronor', 'SEK'],
    ['Norwegian kroner', 'NOK'],
    ['Kuwaiti dinars', 'KWD'],
    ['pesos', 'peso'],
  ])('40 million %s', (name, code) => {
    expect(only(`The fund holds 40 million ${name}.`)).toMatchObject({
      value: 40_000_000,
      unit: { kind: 'money', canonical: code },
    });
  });
});
