import { useState } from 'preact/hooks';
import type { ComparisonView, Line } from '../lib/coverage';
import { LineText } from './comparison';
import { ComparisonList } from './comparison-list';
import { VerdictChip } from './verdict-chip';
import { sourceWord, t } from './words';

export interface PageFigure {
  line: Line;
  comparisons: ComparisonView[];
}

/** The page's figures that the library can answer, each with its most telling verdict; opens to the sentences. */
export function PageFigures({ figures }: { figures: PageFigure[] }) {
  return (
    <ul class="rows figures">
      {figures.map((figure) => (
        <li key={`${figure.line.stated} ${figure.line.quote.text}`}>
          <FigureRow {...figure} />
        </li>
      ))}
    </ul>
  );
}

function FigureRow({ line, comparisons }: PageFigure) {
  const [isOpen, setOpen] = useState(false);
  const [first] = comparisons;
  const others = first?.lines.filter(({ article }) => article !== null) ?? [];
  return (
    <article class="comparison" aria-label={line.stated}>
      <h3 class="fold">
        <button type="button" class="comparison-head" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <span dir="auto">{line.stated}</span>
          {first !== undefined && <VerdictChip verdict={first.verdict} />}
        </button>
      </h3>
      {isOpen ? (
        <div class="opened">
          <LineText line={line} />
          <ComparisonList comparisons={comparisons} pageShown />
        </div>
      ) : (
        <p class="said">{others.map((each) => t('strip.item', [sourceWord(each), each.stated])).join(' · ')}</p>
      )}
    </article>
  );
}
