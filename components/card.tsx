import type { ComponentChildren } from 'preact';
import type { CardView } from '../lib/coverage';
import { LineText } from './comparison';
import { ComparisonList } from './comparison-list';
import { ReportList } from './report';
import { t, topicLine } from './words';

/** What a card can do. What is absent is not drawn. */
export interface CardActs {
  pin?: { isPinned: boolean; onPin: (pinned: boolean) => void };
  /** Called inside the click, so that the browser still knows the gesture. */
  onOpen?: () => void;
  onClose?: () => void;
}

export interface CardProps {
  view: CardView;
  acts: CardActs;
  /** The reader's notes and the field to write one. */
  notes?: ComponentChildren;
  /** One sentence about what could not be done. */
  notice?: string;
  /** The last line: copy, mute. */
  foot?: ComponentChildren;
}

/** What a hover shows: name, figures compared, what was reported, the reader's notes. */
export function Card({ view, acts, notice = '', notes, foot }: CardProps) {
  const name = cardName(view);
  return (
    <article class="card" aria-label={t('card.label', [name])}>
      <header class="card-head">
        <div class="card-name">
          <h2 class="name" title={name}>
            {/* A box that is clamped may make a block of what stands in it. */}
            <span>
              <bdi>{name}</bdi>
            </span>
          </h2>
          {view.topic !== null && <p class="context">{topicLine(view.topic)}</p>}
          {notice !== '' && (
            <p class="context" role="status">
              {notice}
            </p>
          )}
        </div>
        <CardButtons {...acts} />
      </header>
      <CardBody view={view} />
      {notes !== undefined && (
        <section class="part own" aria-label={t('card.notes')}>
          {notes}
        </section>
      )}
      {foot !== undefined && <footer class="card-foot">{foot}</footer>}
    </article>
  );
}

/** The name at the top: the topic's, or the figure's as the page states it. */
export function cardName({ topic, page }: CardView): string {
  return topic?.name ?? page?.stated ?? t('card.figureTitle');
}

/** The page's own sentence, the comparisons, the reports: the same in card and panel. */
function CardBody({ view }: { view: CardView }) {
  return (
    <>
      {view.page !== null && (
        <section class="part" aria-label={t('source.thisPage')}>
          <LineText line={view.page} />
        </section>
      )}
      <ComparisonList comparisons={view.comparisons} label={t('card.comparisons')} pageShown={view.page !== null} />
      <ReportList reports={view.reports} topic={view.topic?.id} />
    </>
  );
}

function CardButtons({ pin, onOpen, onClose }: CardActs) {
  return (
    <div class="card-buttons">
      {pin !== undefined && (
        <button
          type="button"
          class="text-button"
          title={t('card.pinLong')}
          aria-pressed={pin.isPinned}
          onClick={() => pin.onPin(!pin.isPinned)}
        >
          {t('card.pin')}
        </button>
      )}
      {onOpen !== undefined && (
        <button type="button" class="text-button" title={t('card.openLong')} onClick={onOpen}>
          {t('card.open')}
        </button>
      )}
      {onClose !== undefined && (
        <button type="button" class="text-button close" aria-label={t('card.close')} onClick={onClose}>
          ×
        </button>
      )}
    </div>
  );
}
