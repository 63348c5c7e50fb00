import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { Provenance } from '../../components/provenance';
import { quoteLink } from '../../components/quote-link';
import { t } from '../../components/words';
import type { ArticleView } from '../../lib/coverage';
import type { Settings } from '../../lib/messages';
import { ArticleText } from './article-text';
import { CopyCitation } from './copy-citation';
import { CutPassages } from './cut-passages';
import { FloatingCard } from './floating-card';
import { ArticleNotes, BelowParagraph, NoteSign, useNoteArrival } from './passage-notes';
import { placeMarks } from './pieces';
import { ArticleTopics, TopicWay, useNeighbours } from './topic-way';
import { useCard } from './use-card';
import { usePassageNotes } from './use-passage-notes';

export interface ArticlePageProps {
  article: ArticleView;
  settings: Settings;
  /** The words that brought one here. */
  quote: string | null;
  /** The topic that is followed from article to article. */
  topic: string | null;
  /** Came by a link of another article. */
  isFollowed: boolean;
  /** The note whose passage one came for. */
  note?: string | null;
}

export function ArticlePage({ article, settings, quote, topic, isFollowed, note = null }: ArticlePageProps) {
  const page = useRef<HTMLElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const title = article.title.value ?? t('source.untitled', [article.lead]);
  const isFound = article.paragraphs.some(({ emphasis }) => emphasis.length > 0);
  const marks = useMemo(() => marksByKey(article, settings), [article, settings]);
  const { shown, send } = useCard(settings, (key) => marks.get(key) ?? null);
  const around = useNeighbours(article.id, topic);
  const noting = usePassageNotes(article, text);
  useArrival({ page, title, isFollowed });
  useNoteArrival(noting, note);
  const texts = article.paragraphs.map(({ text }) => text);
  return (
    <article ref={page} class="article">
      <h1 dir="auto" tabIndex={-1}>
        {title}
      </h1>
      <Provenance article={article} quoteHref={quote === null ? null : quoteLink(article.link.value, quote, texts)} />
      <CopyCitation article={article} quote={isFound ? quote : null} />
      {around !== null && (
        <nav class="way" aria-label={t('reader.onTopic', [around.topic.name])}>
          <TopicWay around={around} />
        </nav>
      )}
      {quote !== null && !isFound && <p class="provenance">{t('reader.quoteMissing')}</p>}
      <ArticleText
        article={article}
        settings={settings}
        openKey={shown?.mark.key ?? null}
        onOpen={(mark) => send({ on: 'move', mark })}
        root={text}
        passages={noting.passages}
        sign={(of) => <NoteSign note={of} noting={noting} />}
        below={(at) => <BelowParagraph at={at} noting={noting} />}
      />
      <ArticleNotes article={article} noting={noting} />
      <ArticleTopics article={article} around={around} at={{ quote, note }} />
      <CutPassages cut={article.cut} paragraphs={article.paragraphs} />
      {shown !== null && (
        <FloatingCard
          key={shown.mark.key}
          article={{ id: article.id, title }}
          shown={shown}
          onPin={(pinned) => send({ on: 'pin', pinned })}
          onClose={() => send({ on: 'escape' })}
        />
      )}
    </article>
  );
}

function marksByKey(article: ArticleView, { muted }: Settings) {
  const silent = new Set(muted);
  const all = article.paragraphs.flatMap((paragraph, at) => placeMarks(paragraph, at, silent));
  return new Map(all.map((mark) => [mark.key, mark]));
}

/** The quote at a third of the height; a followed article from its top, with the focus on its title. */
function useArrival(options: { page: { current: HTMLElement | null }; title: string; isFollowed: boolean }): void {
  const { page, title, isFollowed } = options;
  useLayoutEffect(() => {
    document.title = `${title} · ${t('extension.name')}`;
    if (isFollowed) {
      page.current?.querySelector('h1')?.focus({ preventScroll: true });
      scrollTo({ top: 0 });
    }
    const quoted = page.current?.querySelector('mark');
    if (quoted == null) return;
    scrollTo({ top: quoted.getBoundingClientRect().top + scrollY - innerHeight / 3 });
  }, [title]);
}
