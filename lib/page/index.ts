export { HIGHLIGHT_ENDINGS, HIGHLIGHT_NAME, highlightCss } from './highlight-css';
export { hitTester } from './hits';
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
  PageVerdict,
} from './page-layer';
export { type PageQuote, pageText, selectedQuote } from './page-text';
export { startPage } from './start';
