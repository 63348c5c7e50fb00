import { describe, expect, test } from 'vitest';
import { extract, type Figure } from '../../../lib/figures';

type Row = [text: string, ...changes: Figure['change'][]];
const changes = (text: string) => extract(text).map(({ change }) => change);

// CQE (Almasian et al., EMNLP 2023): a quantity is value, unit, change {up, down, =, ~, >, <} and concept.
describe('a number that rose or fell says which', () => {
  test.each<Row>([
    ['Sales rose 5%.', 'up'],
    ['Sales rose by 6 percent.', 'up'],
    ['Sales jumped to $40 million.', 'up'],
    ['Sales were up by nearly 7%.', 'up'],
    ['Sales were 8% higher.', 'up'],
    ['Sales doubled to $40 million.', 'up'],
    ['There was a 9% increase in sales.', 'up'],
    ['There was an increase of 10% in sales.', 'up'],
    ['A rise of 40 cents was agreed.', 'up'],
    ['Shares gained 12 points.', 'up'],
    ['The toll climbed to at least 31.', 'up'],
    ['Water rose two metres.', 'up'],
    ['The bank raised the rate by 25 basis points.', 'up'],
    ['Sales fell 5%.', 'down'],
    ['Sales fell to 40,000 crates.', 'down'],
    ['Sales fell by as much as 6%.', 'down'],
    ['Sales were down 7%.', 'down'],
    ['Sales were cut by 8%.', 'down'],
    ['Sales slid more than 9%.', 'down'],
    ['There was a 10% drop in sales.', 'down'],
    ['There was a decline of 11% in sales.', 'down'],
    ['The rate is 5 percentage points lower.', 'down'],
    ['Shares plunged 12 points.', 'down'],
    ['The firm cut 300 jobs.', 'down'],
    ['The bank lowered the rate to 4%.', 'down'],
    ['Sales halved to $40 million.', 'down'],
    ['The firm reduced its fleet to 40 boats.', 'down'],
  ])('%s', (text, ...expected) => {
    expect(changes(text)).toEqual(expected);
  });
});

describe('the nearest word of change decides, and only for its own number', () => {
  test.each<Row>([
    ['Exports rose while imports fell 5%.', 'down'],
    ['The tide rose and fell 5 metres.', 'down'],
    ['Unemployment dropped to 5.1% from 5.4%.', 'down', null],
  ])('%s', (text, ...expected) => {
    expect(changes(text)).toEqual(expected);
  });
});

// FIGURES: “up to” is a bound.
describe('what stays, or only sounds like a change, has none', () => {
  test.each<Row>([
    ['Sales stayed at 5%.', null],
    ['Up to 300 people sang.', null],
    ['The state called up 300 nurses.', null],
    ['He picked up 5 tins.', null],
    ['He cut down 5 trees.', null],
    ['The boat drifted up to 5 miles.', null],
    ['He sat down with 5 guests.', null],
    ['The tower is 40 metres tall.', null],
  ])('%s', (text, ...expected) => {
    expect(changes(text)).toEqual(expected);
  });
});
