import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ComparisonView, Line } from '../lib/coverage';
import { Fold } from './fold';
import { QuoteText } from './quote';
import { SourceLine } from './source-line';
import { Strip } from './strip';
import { VerdictChip } from './verdict-chip';
import { derivedSentence, reasonSentence, sourceWord, subjectWord, t } from './words';
import { WrongComparison, WrongLine } from './wrong-context';

/** Longer sentences are shortened around the deciding words. */
const QUOTE_CHARS = 150;

export interface ComparisonProps {
  comparison: ComparisonView;
  /** The page's own sentence stands above already. */
  pageShown?: boolean;
}

/** One thing as several texts state it: subject, verdict, strip, each outlet's sentence, and why they differ. */
export function Comparison({ comparison, pageShown = false }: ComparisonProps) {
  return (
    <article class="comparison" aria-label={subjectWord(comparison)}>
      <header class="comparison-head">
        <h3>{subjectWord(comparison)}</h3>
        <VerdictChip verdict={comparison.verdict} />
      </header>
      <Evidence comparison={comparison} pageShown={pageShown} />
    </article>
  );
}

/** The same, closed: subject, verdict and what each says; opens in place. */
export function FoldedComparison({ comparison, pageShown = false }: ComparisonProps) {
  return (
    <Fold label={subjectWord(comparison)} verdict={comparison.verdict} said={saidLine(comparison.lines)}>
      {() => <Evidence comparison={comparison} pageShown={pageShown} />}
    </Fold>
  );
}

/** “NHK: about 20 women · BOL News: 17 mothers” */
export const saidLine = (lines: Pick<Line, 'article' | 'outlet' | 'stated'>[]): string =>
  lines.map((line) => t('strip.item', [sourceWord(line), line.stated])).join(' · ');

export interface EvidenceProps extends ComparisonProps {
  /** Drawn in place of the small strip; told which line is under the pointer. */
  plots?: (active: number | null) => ComponentChildren;
}

/** Each outlet's sentence, and why they differ; with the small strip, or with the plots. */
export function Evidence({ comparison, pageShown = false, plots }: EvidenceProps) {
  const [active, setActive] = useState<number | null>(null);
  const own = pageShown ? comparison.lines.find(({ article }) => article === null) : undefined;
  return (
    <>
      {plots === undefined && <Strip comparison={comparison} active={active} />}
      <ul class="lines" onPointerLeave={() => setActive(null)}>
        {comparison.lines.map((line, at) =>
          pageShown && line.article === null ? null : (
            <li key={`${line.article} ${line.quote.text}`} onPointerEnter={() => setActive(at)}>
              <LineText line={line} act={<WrongLine comparison={comparison} line={line} />} />
            </li>
          ),
        )}
      </ul>
      <p class="reason">
        {whyOf(comparison)}
        <WrongComparison comparison={comparison} />
        {own !== undefined && <WrongLine comparison={comparison} line={own} label={t('card.wrongOwn', [own.stated])} />}
      </p>
      {plots?.(active)}
    </>
  );
}

/** The reason, what it comes to at one scope, and whether one voice stands behind all lines. */
function whyOf(comparison: ComparisonView): string {
  const { reason, origin } = comparison;
  const sentences = [
    reasonSentence(reason, comparison.derived !== null),
    derivedSentence(comparison),
    origin === null ? null : t('source.oneOrigin', [origin]),
  ];
  return sentences.filter((each) => each !== null).join(' ');
}

/** A sentence and where it stands; `act`: what can be done with it, behind that. */
export function LineText({ line, act }: { line: Line; act?: ComponentChildren }) {
  return (
    <div class="line">
      <p>
        <QuoteText quote={line.quote} most={QUOTE_CHARS} />
      </p>
      <SourceLine
        article={line.article}
        outlet={line.outlet}
        published={line.published}
        attribution={line.attribution}
        quote={line.quote.text}
        act={act}
      />
    </div>
  );
}
