import type { Stance } from '../figure';
import { invert, setOf } from './words';

/** Verbs of reporting and the stance they take. */
export const REPORTING: ReadonlyMap<string, Stance> = invert<Stance>({
  says: 'said says say saying told tells reported reports announced announces stated states added adds confirmed confirms claimed claims revealed disclosed noted wrote warned declared explained commented quoted cited counted documented recorded asked argued alleged insisted insists insist registered found finds counts lists showed shows suggests suggest recorded reckons claim report informed informs promised promises pledged pledges',
  admits: 'admitted admits acknowledged acknowledges conceded admitting acknowledging',
  estimates: 'estimated estimates estimating put puts believes believed calculated projects projected predicted',
  denies: 'denied denies rejected disputed refuted dismissed denying',
});

/** Verbs that may stand before who speaks: “…”, said Ana Lima. */
export const INVERTED = setOf(
  'said says added adds reported reports wrote noted warned explained announced commented confirmed claimed',
);

/** May stand between a source and its verb. */
export const BETWEEN = setOf('has have had only also later earlier previously itself then now recently');

/** Pronouns that send the reader back to the last source. */
export const PRONOUNS = setOf('he she they it who i we which');

/** Nouns that speak without an article or a name: “officials said”. */
export const SPEAKERS = setOf(
  'official officials police authorities media doctor doctors medic medics witness witnesses monitor monitors activist activists rescuers spokesman spokeswoman spokesperson source sources agency agencies television tv radio ministry army military government observers analysts residents survivors reports group report newspaper statement hospital hospitals director minister governor president commander chief',
);

/** Titles that are written with a full stop. */
export const TITLES = setOf('gen col lt capt cpt maj sgt cmdr brig adm insp supt dr mr mrs ms prof gov sen rep rev');
