import { ROLES } from './lists/words';

/** “seismologist”, “photographer”, “statistician”: who studies or makes what. */
const TRADE = /^(?!galician$|phoenician$)\p{Ll}{2,}(?:ologist|ographer|onomist|onomer|ician)$/u;

/** A word for what somebody is, in lower case. */
export const isRole = (lower: string): boolean => ROLES.has(lower) || TRADE.test(lower);
