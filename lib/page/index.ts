export { startCards } from './cards';
export { isHidden, rootOf } from './dom';
export { highlightCss } from './highlight-css';
export { hitTester } from './hits';
export { atRest, type Intent, type IntentEvent, type IntentRules, next as nextIntent, wakeAt } from './intent';
export { KeyShield } from './key-shield';
export { readLines } from './lines';
export { removeOrphans } from './orphans';
export type {
  CardAct,
  PageFigure,
  PageFindings,
  PageLayer,
  PageMark,
  PageOptions,
  PagePorts,
  PageSettings,
  PageTarget,
  PageTrail,
  PageVerdict,
} from './page-layer';
export { type PageQuote, pageText, placeOfQuote, selectedQuote } from './page-text';
export { sizeFor, spotFor } from './place';
export { CODE_KEY, type PageCode, RUNNING_KEY } from './running';
export { startPage } from './start';
export { after } from './timer';
export { byPath, nextOnTrails, type TrailOf } from './trails';
export { isOnWay } from './way';
