/**
 * The style rules of one page's highlights, as text. Pure, so that the background can insert them.
 *
 * Colours follow the colour of the page's own text, not the system's theme: a mark on a dark page gets the light
 * tone even when the page never declared `color-scheme`. Older browsers keep the plain tone written first.
 *
 * Chromium hands the style of a highlight down the tree (https://drafts.csswg.org/css-pseudo-4/#highlight-cascade):
 * rules for the body alone do, and rules for every element would double what the page's own styles cost it. But a
 * colour that is made of the text's is made once, of the body's; only the text's colour itself is everybody's own.
 * Firefox hands nothing down.
 */
import type { PageSettings } from './page-layer';

/** What each highlight of a page is for, with the ending its name gets. */
export const HIGHLIGHT_ENDINGS = {
  topic: '',
  conflict: '-c',
  scope: '-s',
  updated: '-u',
  flash: '-f',
} as const;

export type HighlightKind = keyof typeof HIGHLIGHT_ENDINGS;

/** What a page's highlight name must look like; the endings are added to it. */
const HIGHLIGHT_NAME = /^[a-z][a-z0-9]{11,31}$/;

/** Written out, so that nothing but these words can reach a style sheet. */
const LINES: Record<PageSettings['markStyle'], string> = { dotted: 'dotted', dashed: 'dashed', solid: 'solid' };

const UNDERLINE_OFFSET = 'text-underline-offset:3px;text-decoration-skip-ink:auto';

/** Hue of each verdict, with its tone for dark text on light paper. DESIGN.md, "Verdicts". */
const VERDICT_TONES = {
  conflict: { plain: '#a4281c', hue: 29, chroma: 0.15, line: 'solid', thickness: '2px' },
  scope: { plain: '#7a4f00', hue: 72, chroma: 0.12, line: 'dashed', thickness: '1.5px' },
  updated: { plain: '#17557f', hue: 242, chroma: 0.1, line: 'dashed', thickness: '1.5px' },
} as const;

function verdictRule(selector: string, kind: keyof typeof VERDICT_TONES, lightness: string): string {
  const tone = VERDICT_TONES[kind];
  const adapted = `oklch(from currentColor ${lightness} ${tone.chroma} ${tone.hue})`;
  return `${selector}{text-decoration:underline ${tone.line} ${tone.thickness} ${tone.plain};text-decoration-color:${adapted};${UNDERLINE_OFFSET}}`;
}

/**
 * Rules for the highlights `name`, `name-c`, `name-s`, `name-u`, `name-f`. Screen only: print is as without us.
 *
 * @param isInherited whether the browser hands the style of a highlight down
 * @throws RangeError on a name that is not one of ours, for the text goes into a style sheet
 */
export function highlightCss(name: string, settings: Pick<PageSettings, 'markStyle'>, isInherited: boolean): string {
  if (!HIGHLIGHT_NAME.test(name)) throw new RangeError('not a highlight name');
  // The root's for what a page puts beside its body; the body's, because most pages say there which colour their text has.
  const roots = isInherited ? [':root', 'body'] : [''];
  const selectorOf = (kind: HighlightKind) =>
    roots.map((root) => `${root}::highlight(${name}${HIGHLIGHT_ENDINGS[kind]})`).join();
  // What is handed down stays the text's own colour, in full: 60 % of the body's cannot be seen on a dark part of the page.
  const faded = isInherited ? '' : 'text-decoration-color:color-mix(in srgb,currentColor 60%,transparent);';
  const topic = `${selectorOf('topic')}{text-decoration:underline ${LINES[settings.markStyle] ?? LINES.dotted} 1px currentColor;${faded}${UNDERLINE_OFFSET}}`;
  const flash = `${selectorOf('flash')}{text-decoration:underline solid 3px currentColor;${UNDERLINE_OFFSET}}`;
  // Light under light text, dark under dark; not as far where parts of the page may have the other.
  const lightness = isInherited ? 'clamp(.5,l,.75)' : 'clamp(.45,l,.8)';
  const verdicts = (['conflict', 'scope', 'updated'] as const).map((kind) =>
    verdictRule(selectorOf(kind), kind, lightness),
  );
  return `@media screen{${[topic, ...verdicts, flash].join('')}}`;
}
