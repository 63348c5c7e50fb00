import { describe, expect, test } from 'vitest';
import type { UnitKind } from '../../../lib/figures';
import { only } from './rows';

const unitOf = (amount: string) => {
  const { unit, value } = only(`It came to ${amount}.`);
  return [unit.kind, unit.canonical, value];
};

// SI brochure (9th edition), tables 2, 4, 7 and 8; units outside SI by the names news uses (quantulum3, units.json).
describe.each<[UnitKind, [amount: string, canonical: string][]]>([
  [
    'length',
    [
      ['40 km', 'km'],
      ['40 kilometres', 'km'],
      ['40 kilometers', 'km'],
      ['40m', 'm'],
      ['40 cm', 'cm'],
      ['40 millimetres', 'mm'],
      ['40 miles', 'mile'],
      ['40ft', 'foot'],
      ['40 inches', 'inch'],
      ['40 yards', 'yard'],
      ['40 nautical miles', 'nautical mile'],
      ['40 light years', 'light-year'],
    ],
  ],
  [
    'mass',
    [
      ['40 kg', 'kg'],
      ['40 kilos', 'kg'],
      ['40 grams', 'g'],
      ['40 tonnes', 't'],
      ['40 metric tons', 't'],
      ['40 tons', 'ton'],
      ['40 lbs', 'lb'],
      ['40 ounces', 'oz'],
      ['40 carats', 'carat'],
    ],
  ],
  [
    'duration',
    [
      ['40 seconds', 'second'],
      ['40 mins', 'minute'],
      ['40 hours', 'hour'],
      ['40 days', 'day'],
      ['40 nights', 'night'],
      ['40 weeks', 'week'],
      ['40 months', 'month'],
      ['40 years', 'year'],
      ['40 decades', 'decade'],
      ['40 centuries', 'century'],
    ],
  ],
  [
    'percent',
    [
      ['40%', '%'],
      ['40 per cent', '%'],
      ['40 percent', '%'],
      ['40 percentage points', 'percentage point'],
      ['40 basis points', 'basis point'],
    ],
  ],
  [
    'other',
    [
      ['40 acres', 'acre'],
      ['40 hectares', 'hectare'],
      ['40 square kilometres', 'km2'],
      ['40 sq km', 'km2'],
      ['40 km²', 'km2'],
      ['40 square feet', 'square foot'],
      ['40 litres', 'litre'],
      ['40 gallons', 'gallon'],
      ['40 cubic metres', 'm3'],
      ['40 m³', 'm3'],
      ['40 barrels', 'barrel'],
      ['40 km/h', 'km/h'],
      ['40 kph', 'km/h'],
      ['40 mph', 'mph'],
      ['40 miles an hour', 'mph'],
      ['40 knots', 'knot'],
      ['40 MW', 'MW'],
      ['40 gigawatt-hours', 'GWh'],
      ['40 GHz', 'GHz'],
      ['40 kilovolts', 'kV'],
      ['40 gigabytes', 'GB'],
      ['40 decibels', 'decibel'],
    ],
  ],
])('%s', (kind, rows) => {
  test.each(rows)('%s', (amount, canonical) => {
    expect(unitOf(amount)).toEqual([kind, canonical, 40]);
  });
});

// Recognizers-Text, Specs/NumberWithUnit/English/TemperatureModel; the Richter scale as outlets write it.
describe('temperatures and quakes', () => {
  test.each<[text: string, canonical: string, value: number]>([
    ['It was 21 degrees Celsius.', 'celsius', 21],
    ['It was 22°C.', 'celsius', 22],
    ['It was 73 degrees Fahrenheit.', 'fahrenheit', 73],
    ['It was 74 °F.', 'fahrenheit', 74],
    ['It was 25 degrees.', 'degree', 25],
    ['A magnitude 6.1 quake hit.', 'magnitude', 6.1],
    ['A magnitude-6.2 quake hit.', 'magnitude', 6.2],
    ['A 6.3-magnitude quake hit.', 'magnitude', 6.3],
    ['A 6.4 magnitude quake hit.', 'magnitude', 6.4],
    ['A quake measuring 6.5 hit.', 'magnitude', 6.5],
    ['A quake of 6.6 on the Richter scale hit.', 'magnitude', 6.6],
  ])('%s', (text, canonical, value) => {
    expect(only(text)).toMatchObject({ value, unit: { kind: 'other', canonical } });
  });
});

test('pounds of a thing are a mass', () => {
  expect(only('The bakery used 40 pounds of flour.').unit).toMatchObject({ kind: 'mass', canonical: 'lb' });
});

// Recognizers-Text, Specs/NumberWithUnit/English/AgeModel; AP Stylebook, “ages”.
describe('ages', () => {
  test.each<[text: string, quote: string, canonical: string]>([
    ['A 40-year-old baker left.', '40-year-old', 'year'],
    ['The baker is 41 years old.', '41 years old', 'year'],
    ['The baker, aged 42, left.', '42', 'year'],
    ['Ana Ferro, 43, left.', '43', 'year'],
    ['Ana Ferro (44) left.', '44', 'year'],
    ['Children under 12 sang.', 'under 12', 'year'],
    ['The ferry is free under the age of six.', 'six', 'year'],
    ['A six-month-old goat left.', 'six-month-old', 'month'],
    ['They raise the retirement age to 67.', '67', 'year'],
    ['The gunman was 17 and shy.', '17', 'year'],
    ['The suspect, 18, left.', '18', 'year'],
  ])('%s', (text, quote, canonical) => {
    expect(only(text)).toMatchObject({ quote, unit: { kind: 'age', canonical } });
  });
});

// AP Stylebook writes rates with “a” and “per”; FIGURES: a count in a time is no count in all.
describe('rates keep what they are counted by', () => {
  test.each<[text: string, canonical: string]>([
    ['The fuel costs $4 a gallon.', 'USD/gallon'],
    ['The fuel costs £5 per litre.', 'GBP/litre'],
    ['The shares cost €6 a share.', 'EUR/share'],
    ['The farm gives $7 an hour.', 'USD/hour'],
    ['The fee is 8 euros per person.', 'EUR/person'],
    ['The plant makes 9 tonnes a day.', 't/day'],
    ['The clinic sees 10 patients a week.', 'patient/week'],
    ['The clinic sees 11 patients per month.', 'patient/month'],
    ['The clinic sees 12 patients every day.', 'patient/day'],
  ])('%s', (text, canonical) => {
    expect(only(text).unit.canonical).toBe(canonical);
  });
});

// Recognizers-Text DimensionModel (“5 feet 2 inches”) and CurrencyModel (“3 dollars 50 cents”).
describe('a larger and a smaller unit are one amount', () => {
  test.each<[text: string, canonical: string, value: number]>([
    ['The gate is 5 feet 3 inches high.', 'foot', 5.25],
    ['The gate is 6 feet, 6 inches high.', 'foot', 6.5],
    ['The fee is 3 dollars 50 cents.', 'USD', 3.5],
    ['The fee is 4 dollars and 25 cents.', 'USD', 4.25],
    ['The fund holds 5 pounds 20 pence.', 'GBP', 5.2],
  ])('%s', (text, canonical, value) => {
    expect(only(text)).toMatchObject({ value, unit: { canonical } });
  });
});

// FIGURES: a conversion in brackets is the same sum in two units (`equals`), not a second figure.
describe('a conversion in brackets is the same amount', () => {
  test.each<[text: string, canonical: string, equals: [value: number, canonical: string, quote: string]]>([
    ['They won 40 million rupees ($480,000).', 'INR', [480_000, 'USD', '$480,000']],
    ['The road is 40 miles (64 kilometres) long.', 'mile', [64, 'km', '64 kilometres']],
    ['The bag weighs 40 kg (88 lb).', 'kg', [88, 'lb', '88 lb']],
    ['The farm has 40 acres [16 hectares].', 'acre', [16, 'hectare', '16 hectares']],
    ['The prize is $40 (about £31).', 'USD', [31, 'GBP', 'about £31']],
    ['It was 40°C (104°F).', 'celsius', [104, 'fahrenheit', '104°F']],
  ])('%s', (text, canonical, [value, other, quote]) => {
    expect(only(text)).toMatchObject({ unit: { canonical }, equals: { value, canonical: other, quote } });
  });

  test.each(['The inn is 40 miles away (two hours by road).', 'They won 40 rupees (2 of them in coins).'])(
    'another thing in brackets is not: %s',
    (text) => {
      expect(() => only(text)).toThrow('2 figures');
    },
  );
});
