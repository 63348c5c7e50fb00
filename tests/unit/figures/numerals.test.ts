import { describe, expect, test } from 'vitest';
import { extract } from '../../../lib/figures';

type Row = [text: string, ...values: number[]];
/** Every number of a text, so that a number read in two halves fails. */
const values = (text: string) => extract(text).map(({ value }) => value);

// Microsoft Recognizers-Text, Specs/Number/English/NumberModel: digits, separators, signs, powers.
// A space between groups of three: SI brochure (9th edition), section 5.4.4.
describe('digits are read with their separators', () => {
  test.each<Row>([
    ['The storm swept away 7 bridges.', 7],
    ['The archive holds 2,345,678 letters.', 2_345_678],
    ['The pond holds 12 500 trout.', 12_500],
    ['The pond holds 12\u00a0700 trout.', 12_700],
    ['The pond holds 12\u2009900 trout.', 12_900],
    ['The scheme reached 12,34,567 farmers.', 1_234_567],
    ['The bill ran to 1,000,000,000 pounds.', 1_000_000_000],
    ['The river rose by 3.75 metres.', 3.75],
    ['The river rose by 4,25 metres.', 4.25],
    ['The repair cost 1.250,50 euros.', 1250.5],
    ['The repair cost €1,380.50 in all.', 1380.5],
    ['The lamp uses .5 watts.', 0.5],
    ['The night brought −12 degrees.', -12],
    ['The night brought -13.5 degrees.', -13.5],
    ['Prices grew by 0.07 percent.', 0.07],
    ['Crates 5,000, barrels 300.', 5000, 300],
  ])('%s', (text, ...expected) => {
    expect(values(text)).toEqual(expected);
  });
});

// Recognizers-Text NumberModel (“1.3x10^6”, “1e10”); quantulum3, quantities.json (scientific notation).
describe('powers of ten are multiplied out', () => {
  test.each<Row>([
    ['The dish held 1.3x10^6 cells.', 1_300_000],
    ['The dish held 2*10^3 cells.', 2000],
    ['The dish held 10^9 cells.', 1_000_000_000],
    ['The dish held 2e5 cells.', 200_000],
    ['The dish held 1.5e-3 grams.', 0.0015],
  ])('%s', (text, ...expected) => {
    expect(values(text)).toEqual(expected);
  });
});

// Recognizers-Text NumberModel and Duckling's English numeral corpus.
describe('numbers in words are read', () => {
  test.each<Row>([
    ['Zero boats sank.', 0],
    ['Eleven boats sank.', 11],
    ['Twenty-one boats sank.', 21],
    ['Thirty four boats sank.', 34],
    ['A hundred trees fell.', 100],
    ['One hundred and five boats sank.', 105],
    ['Three hundred sixty-five boats sank.', 365],
    ['A thousand and one lamps were lit.', 1001],
    ['The club sold twelve hundred tickets.', 1200],
    ['Three thousand four hundred trees fell.', 3400],
    ['Forty-two thousand trees fell.', 42_000],
    ['A hundred thousand trees fell.', 100_000],
    ['Two million three hundred thousand trees fell.', 2_300_000],
    ['A billion trees fell.', 1_000_000_000],
    ['Seven trillion dollars moved.', 7_000_000_000_000],
    ['It was minus five degrees in Brennport.', -5],
    ['The rate was three point one four percent.', 3.14],
    ['The rate was zero point five percent.', 0.5],
  ])('%s', (text, ...expected) => {
    expect(values(text)).toEqual(expected);
  });
});

// Recognizers-Text NumberModel (“3 million and a half”); AP Stylebook, “millions, billions”: figures with the word.
describe('digits and words mix', () => {
  test.each<Row>([
    ['The ship carried 5 thousand crates.', 5000],
    ['The state replanted 2.5 million trees.', 2_500_000],
    ['The state replanted 3 million 200 thousand trees.', 3_200_000],
    ['The state replanted 3 million and a half trees.', 3_500_000],
    ['A million and a half trees fell.', 1_500_000],
    ['Two and a half million trees fell.', 2_500_000],
    ['Two-and-a-half thousand trees fell.', 2_500],
    ['Half a million trees fell.', 500_000],
    ['A quarter of a million trees fell.', 250_000],
    ['They waited one and a half hours.', 1.5],
  ])('%s', (text, ...expected) => {
    expect(values(text)).toEqual(expected);
  });
});

// Recognizers-Text NumberModel: Indian English (lakh, crore), dozens; magnitude letters after its “1.2B”, “5k”.
describe('dozens, lakhs, crores and letters behind the digits are counted out', () => {
  test.each<Row>([
    ['A dozen boats sank.', 12],
    ['Two dozen boats sank.', 24],
    ['Half a dozen boats sank.', 6],
    ['They sent 3 dozens of tents.', 36],
    ['The scheme reached 3 lakh farmers.', 300_000],
    ['The scheme reached 2.5 crore farmers.', 25_000_000],
    ['The choir drew 10k listeners.', 10_000],
    ['The bid of $300K failed.', 300_000],
    ['The site draws 2.4M visitors.', 2_400_000],
    ['The bid of $1.2M failed.', 1_200_000],
    ['The bid of $10m failed.', 10_000_000],
    ['The bid of 5mn euros failed.', 5_000_000],
    ['The bid of €4bn failed.', 4_000_000_000],
    ['The bid of £3tn failed.', 3_000_000_000_000],
  ])('%s', (text, ...expected) => {
    expect(values(text)).toEqual(expected);
  });
});

// Recognizers-Text NumberModel: fractions in words, in digits and as one sign.
describe('fractions are read as parts', () => {
  test.each<Row>([
    ['Half of the boats sank.', 1 / 2],
    ['A third of the boats sank.', 1 / 3],
    ['Two thirds of the boats sank.', 2 / 3],
    ['Three-quarters of the boats sank.', 3 / 4],
    ['Five sixths of the boats sank.', 5 / 6],
    ['One in five boats sank.', 1 / 5],
    ['The recipe takes ¾ cup of milk.', 3 / 4],
    ['The recipe takes 2½ cups of flour.', 5 / 2],
    ['The recipe takes 2/5 cup of milk.', 2 / 5],
    ['The recipe takes 1 1/4 cups of flour.', 5 / 4],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual([expect.closeTo(expected, 9)]);
  });
});
