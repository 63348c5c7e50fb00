import type { Bound } from '../figure';
import { invert } from './words';

/** A bound, or `nearly`: under but close to the number. */
export type Hedge = Bound | 'nearly';

/** Words before a number. */
export const BEFORE: ReadonlyMap<string, Hedge> = invert<Hedge>({
  exact: 'exactly precisely',
  approx:
    'about around roughly approximately approx circa some an_estimated estimated in_the_region_of in_the_neighborhood_of in_the_neighbourhood_of on_the_order_of close_to an_average_of on_average more_or_less something_like ~ ≈ maybe perhaps give_or_take somewhere_around',
  nearly:
    'nearly almost just_under just_below just_shy_of slightly_less_than a_little_under little_less_than not_quite',
  moreThan:
    'more_than over above greater_than higher_than larger_than bigger_than in_excess_of upwards_of upward_of north_of exceeding exceeded exceeds exceed surpassing surpassed beyond well_over just_over slightly_over a_little_over well_above slightly_more_than topping topped >',
  atLeast:
    'at_least no_fewer_than no_less_than not_less_than not_fewer_than a_minimum_of at_a_minimum minimum_of ≥ at_the_very_least at_the_least greater_or_equal_than greater_than_or_equal_to greater_or_equal_to higher_or_equal_than bigger_or_equal_than larger_or_equal_than more_than_or_equal_to equal_or_greater_than',
  lessThan: 'less_than fewer_than under below lower_than smaller_than well_under well_below short_of south_of <',
  atMost:
    'up_to at_most no_more_than not_more_than as_many_as as_much_as as_high_as a_maximum_of maximum_of at_the_most not_exceeding less_or_equal_than less_than_or_equal_to less_or_equal_to lower_or_equal_than smaller_or_equal_than equal_or_less_than ≤',
  range: '',
  vague: '',
});

/** Longest phrase above, in words. */
export const BEFORE_WORDS = 5;

/** Words after a number or after its noun. */
export const AFTER: ReadonlyMap<string, Hedge> = invert<Hedge>({
  exact: '',
  approx: 'or_so approximately roughly or_thereabouts give_or_take more_or_less',
  nearly: '',
  moreThan: 'and_counting',
  atLeast: 'or_more or_greater or_above or_over or_higher and_more and_above and_over at_least at_a_minimum plus +',
  lessThan: '',
  atMost: 'or_less or_fewer or_under or_below or_lower and_under and_below at_most at_the_most at_a_maximum',
  range: '',
  vague: '',
});

export const AFTER_WORDS = 3;
