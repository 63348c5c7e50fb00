/**
 * The style rules of one page's highlights, as text. Pure, so that the background can insert them.
 *
 * Colours follow the colour of the page's own text, not the system's theme: a mark on a dark page gets the light
 * tone even when the page never declared `color-scheme`. Older browsers keep the plain tone written first.
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
export const HIGHLIGHT_NAME = /^[a-z][a-z0-9]{11,31}$/;

/** Written out, so that nothing but these words can reach a style sheet. */
const LINES: Record<PageSettings['markStyle'], string> = { dotted: 'dotted', dashed: 'dashed', solid: 'solid' };

const UNDERLINE_OFFSET = 'text-underline-offset:3px;text-decoration-skip-ink:auto';

/** Hue of each verdict, with its tone for dark text on light paper. DESIGN.md, "Verdicts". */
const VERDICT_TONES = {
  conflict: { plain: '#a4281c', hue: 29, chroma: 0.15, line: 'solid', thickness: '2px' },
  scope: { plain: '#7a4f00', hue: 72, chroma: 0.12, line: 'dashed', thickness: '1.5px' },
  updated: { plain: '#17557f', hue: 242, chroma: 0.1, line: 'dashed', thickness: '1.5px' },
} as const;

function verdictRule(name: string, kind: keyof typeof VERDICT_TONES): string {
  const tone = VERDICT_TONES[kind];
  // The page's text decides how light the line is: 0.45 under dark text, 0.80 under light text.
  const adapted = `oklch(from currentColor clamp(.45,l,.8) ${tone.chroma} ${tone.hue})`;
  return `::highlight(${name}${HIGHLIGHT_ENDINGS[kind]}){text-decoration:underline ${tone.line} ${tone.thickness} ${tone.plain};text-decoration-color:${adapted};${UNDERLINE_OFFSET}}`;
}

/**
 * Rules for the highlights `name`, `name-c`, `name-s`, `name-u`, `name-f`. Screen only: print is as without us.
 * Throws on a name that is not one of ours, for the text goes into a style sheet.
 */
export function highlightCss(name: string, settings: Pick<PageSettings, 'markStyle'>): string {
  if (!HIGHLIGHT_NAME.test(name)) throw new RangeError('not a highlight name');
  const topic = `::highlight(${name}){text-decoration:underline ${LINES[settings.markStyle] ?? LINES.dotted} 1px currentColor;text-decoration-color:color-mix(in srgb,currentColor 60%,transparent);${UNDERLINE_OFFSET}}`;
  const flash = `::highlight(${name}${HIGHLIGHT_ENDINGS.flash}){text-decoration:underline solid 3px currentColor;${UNDERLINE_OFFSET}}`;
  const verdicts = (['conflict', 'scope', 'updated'] as const).map((kind) => verdictRule(name, kind));
  return `@media screen{${[topic, ...verdicts, flash].join('')}}`;
}
