import type { ComponentChildren } from 'preact';
import { useContext, useRef, useState } from 'preact/hooks';
import type { ComparisonView, Line } from '../lib/coverage';
import type { WrongPlace } from '../lib/library';
import { LineText, saidLine } from './comparison';
import { ComparisonList } from './comparison-list';
import { usePeek } from './use-peek';
import { useSteady } from './use-steady';
import { VerdictChip } from './verdict-chip';
import { t, VERDICTS } from './words';
import { WrongContext } from './wrong-context';
import { wrongOnPage } from './wrong-match';

export interface PageFigure {
  line: Line;
  comparisons: ComparisonView[];
}

export interface PageFiguresProps<Figure extends PageFigure> {
  figures: Figure[];
  /** Which page they are of: with another, of the rows that were open only those stay so that it has too. */
  of?: string;
  /** The page, for which a figure can be said not to count what the library's count. */
  place?: WrongPlace | null;
  /** Goes to its place on the page. */
  onShow?: (figure: Figure) => void;
  /** Shows its place where that is in view. */
  onPeek?: (figure: Figure) => void;
  /** The reader's notes on it, below what it opens to. */
  notes?: (figure: Figure) => ComponentChildren;
}

/** The page's figures that the library can answer, conflicts first; each opens to the sentences. */
export function PageFigures<Figure extends PageFigure>(props: PageFiguresProps<Figure>) {
  const { figures, of = '', place = null, onShow, onPeek, notes } = props;
  const [rows, handlers] = useSteady(keyed(mostTellingFirst(figures)), ({ key }) => key);
  const opened = useOpened(of, rows);
  return (
    <ul class="rows figures" {...handlers}>
      {rows.map(({ key, figure }) => (
        <li key={key}>
          <FigureRow
            {...figure}
            place={place}
            opened={{ is: opened.has(key), onOpen: (isOpen) => void (isOpen ? opened.add(key) : opened.delete(key)) }}
            onShow={onShow && (() => onShow(figure))}
            onPeek={onPeek && (() => onPeek(figure))}
            notes={notes && (() => notes(figure))}
          />
        </li>
      ))}
    </ul>
  );
}

/** The keys of rows that are open. One that is gone for a moment comes back as it was. */
function useOpened(of: string, rows: readonly { key: string }[]): Set<string> {
  const opened = useRef({ of, keys: new Set<string>() });
  if (opened.current.of !== of) {
    const { keys } = opened.current;
    opened.current = { of, keys: new Set(rows.flatMap(({ key }) => (keys.has(key) ? [key] : []))) };
  }
  return opened.current.keys;
}

/** Of one verdict in the order of the page. */
export function mostTellingFirst<Figure extends PageFigure>(figures: readonly Figure[]): Figure[] {
  const rank = ({ comparisons: [first] }: Figure) => (first ? VERDICTS.indexOf(first.verdict) : VERDICTS.length);
  return [...figures].sort((a, b) => rank(a) - rank(b));
}

/** A page may say the same sentence twice. */
function keyed<Figure extends PageFigure>(figures: Figure[]): { key: string; figure: Figure }[] {
  const seen = new Map<string, number>();
  return figures.map((figure) => {
    const words = `${figure.line.stated} ${figure.line.quote.text}`;
    const times = seen.get(words) ?? 0;
    seen.set(words, times + 1);
    return { key: `${times} ${words}`, figure };
  });
}

interface FigureRowProps extends PageFigure {
  place: WrongPlace | null;
  /** Whether it is when it is drawn, and who is told. */
  opened: { is: boolean; onOpen: (isOpen: boolean) => void };
  onShow: (() => void) | undefined;
  onPeek: (() => void) | undefined;
  notes: (() => ComponentChildren) | undefined;
}

function FigureRow({ line, comparisons, place, opened, onShow, onPeek, notes }: FigureRowProps) {
  const [isOpen, setOpen] = useState(opened.is);
  const toggle = () => {
    setOpen(!isOpen);
    opened.onOpen(!isOpen);
  };
  const peek = usePeek(onPeek);
  const taker = useContext(WrongContext);
  const here = taker && place && { ...wrongOnPage({ page: line }, place), onWrong: taker.onWrong };
  const [first] = comparisons;
  const others = first?.lines.filter(({ article }) => article !== null) ?? [];
  return (
    <article class="comparison" aria-label={line.stated} {...peek}>
      <div class="figure-head">
        <h3 class="fold">
          <button type="button" class="comparison-head" aria-expanded={isOpen} onClick={toggle}>
            <span dir="auto">{line.stated}</span>
            {first !== undefined && <VerdictChip verdict={first.verdict} />}
          </button>
        </h3>
        {onShow !== undefined && (
          <button
            type="button"
            class="step"
            title={t('panel.showFigure', [line.stated])}
            aria-label={t('panel.showFigure', [line.stated])}
            onClick={onShow}
          >
            ↓
          </button>
        )}
      </div>
      {isOpen ? (
        <div class="opened">
          <LineText line={line} />
          <WrongContext.Provider value={here}>
            <ComparisonList comparisons={comparisons} pageShown />
          </WrongContext.Provider>
          {notes?.()}
        </div>
      ) : (
        <p class="said">{saidLine(others)}</p>
      )}
    </article>
  );
}
