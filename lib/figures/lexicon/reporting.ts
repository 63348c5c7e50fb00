import type { Stance } from '../figure';
import { invert } from './words';

/** Verbs of reporting and the stance they take. */
export const REPORTING: ReadonlyMap<string, Stance> = invert<Stance>({
  says: 'said says say saying told tells reported reports announced announces stated states added adds confirmed confirms claimed claims revealed disclosed noted wrote warned declared explained commented quoted cited counted documented recorded asked argued alleged insisted registered',
  admits: 'admitted admits acknowledged acknowledges conceded admitting acknowledging',
  estimates: 'estimated estimates estimating put puts believes believed calculated projects projected predicted',
  denies: 'denied denies rejected disputed refuted dismissed denying',
});

/** May stand between a source and its verb. */
export const BETWEEN: ReadonlySet<string> = new Set(
  'has have had only also later earlier previously itself then now'.split(' '),
);

/** Pronouns that send the reader back to the last source. */
export const PRONOUNS: ReadonlySet<string> = new Set('he she they it who i we which'.split(' '));
