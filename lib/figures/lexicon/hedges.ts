import { once } from '../../text';
import type { Bound } from '../figure';
import { invert } from './words';

/** A bound, or `nearly`: under but close to the number. */
export type Hedge = Bound | 'nearly';

/** Words before a number. */
const before = (): ReadonlyMap<string, Hedge> =>
  invert<Hedge>({
    exact: 'exactly precisely equal_to equals equals_to equaling_to',
    approx:
      'about around roughly approximately approx approx. circa ca some an_estimated estimated in_the_region_of in_the_neighborhood_of in_the_neighbourhood_of in_the_order_of on_the_order_of close_to an_average_of averaging on_average more_or_less something_like ~ ≈ maybe perhaps probably give_or_take somewhere_around near',
    nearly:
      'nearly almost just_under just_below just_shy_of shy_of slightly_less_than slightly_under a_little_under little_less_than not_quite approaching virtually',
    moreThan:
      'more_than over above greater_than higher_than larger_than bigger_than better_than in_excess_of upwards_of upward_of north_of exceed exceeding exceeded exceeds surpass surpassing surpassed surpasses beyond well_over just_over slightly_over a_little_over well_above just_above slightly_more_than topping topped tops past > longer_than older_than farther_than further_than',
    atLeast:
      'at_least no_fewer_than no_less_than not_less_than not_fewer_than not_under not_below a_minimum_of at_a_minimum minimum_of a_minimum minimum ≥ ⩾ at_the_very_least at_the_least at_least_or_equal_to >_= as_few_as as_little_as',
    lessThan:
      'less_than fewer_than under below lower_than smaller_than well_under well_below short_of south_of < shorter_than younger_than',
    atMost:
      'up_to at_most no_more_than not_more_than not_over not_above no_greater_than no_higher_than no_larger_than as_many_as as_much_as as_high_as as_large_as a_maximum_of maximum_of a_maximum maximum at_the_most not_exceeding ≤ ⩽ <_=',
    range: '',
    vague: '',
  });

/** Words after a number or after its noun. */
const after = (): ReadonlyMap<string, Hedge> =>
  invert<Hedge>({
    exact: '',
    approx: 'odd or_so approximately roughly or_thereabouts give_or_take more_or_less on_average',
    nearly: '',
    moreThan: 'and_counting',
    atLeast:
      'or_more or_greater or_greater_than or_above or_over or_higher or_better or_older or_longer and_more and_above and_over at_least at_a_minimum plus + or_more_than or_greater_than',
    lessThan: '',
    atMost:
      'or_less or_fewer or_under or_below or_lower or_younger or_shorter and_under and_below at_most at_the_most at_a_maximum or_less_than tops',
    range: '',
    vague: '',
  });

/** Phrases as a tree of words, so that the longest is found word by word, without joining strings. */
export interface PhraseTree {
  hedge: Hedge | null;
  next: Map<string, PhraseTree>;
}

function grow(phrases: ReadonlyMap<string, Hedge>, order: (words: string[]) => string[]): PhraseTree {
  const root: PhraseTree = { hedge: null, next: new Map() };
  for (const [phrase, hedge] of phrases) {
    let node = root;
    for (const word of order(phrase.split(' '))) {
      const child = node.next.get(word) ?? { hedge: null, next: new Map() };
      node.next.set(word, child);
      node = child;
    }
    node.hedge ??= hedge;
  }
  return root;
}

/** Read from the number to the left. */
export const hedgesBefore = once(() => grow(before(), (words) => words.reverse()));
/** Read from the number to the right. */
export const hedgesAfter = once(() => grow(after(), (words) => words));

/** “less than or equal to”: which comparative the equality opens. */
export const OR_EQUAL: Readonly<Partial<Record<Hedge, Hedge>>> = {
  moreThan: 'atLeast',
  lessThan: 'atMost',
  atLeast: 'atLeast',
  atMost: 'atMost',
};

/** Words between a hedge and its number that change neither: “at least another 20”, “more than a further 20”. */
export const BETWEEN_HEDGE = new Set('another further additional other just only the extra'.split(' '));
