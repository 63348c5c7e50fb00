import { useEffect, useRef, useState } from 'preact/hooks';
import { Empty } from '../../components/empty';
import { Pending } from '../../components/failure';
import { NoteBox } from '../../components/note-box';
import { useAnswer } from '../../components/use-answer';
import { t } from '../../components/words';
import type { ArticleView } from '../../lib/coverage';
import { ask, notes, onChange } from '../../lib/messages';
import { type Address, readAddress } from './address';
import { ArticlePage } from './article-page';

/** As much of a title as a note remembers. */
const NAME_CHARS = 500;

/** One article of the library, clean, at the quote that brought one here. */
export function ReaderPage() {
  const [address, setAddress] = useState(() => readAddress(location.hash));
  /** Followed a link inside the reader: the new article is announced by the focus, as a new page would be. */
  const isFollowed = useRef(false);
  useEffect(() => {
    const onHash = () => {
      isFollowed.current = true;
      setAddress(readAddress(location.hash));
    };
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  return (
    <main class="sheet">
      {address === null ? (
        <NoArticle />
      ) : (
        <AddressedArticle
          key={`${address.article} ${address.quote}`}
          address={address}
          isFollowed={isFollowed.current}
        />
      )}
    </main>
  );
}

function NoArticle() {
  return (
    <>
      <h1>{t('extension.name')}</h1>
      <Empty sentence={t('reader.nothing')} />
    </>
  );
}

function AddressedArticle({ address, isFollowed }: { address: Address; isFollowed: boolean }) {
  const { article, quote, topic } = address;
  const emphasis = quote === null ? [] : [{ text: quote }];
  const [answer, again] = useAnswer(article, () =>
    Promise.all([ask('article.view', { article, emphasis }), ask('settings.get', {})]),
  );
  useEffect(() => onChange(({ what }) => void ((what === 'library' || what === 'settings') && again())), [again]);
  if (answer.is !== 'here') {
    return (
      <>
        <h1 class="unseen">{t('extension.name')}</h1>
        <Pending answer={answer} onAgain={again} />
      </>
    );
  }
  const [view, settings] = answer.value;
  return (
    <ArticlePage
      article={view}
      settings={settings}
      quote={quote}
      topic={topic}
      isFollowed={isFollowed}
      notes={<ArticleNotes article={view} />}
    />
  );
}

function ArticleNotes({ article }: { article: ArticleView }) {
  const name = (article.title.value ?? t('source.untitled', [article.lead])).slice(0, NAME_CHARS);
  const subject = { kind: 'article', id: article.id, name } as const;
  const keys = [`article:${article.id}` as const];
  return <NoteBox label={t('reader.noteOn')} subject={subject} page={null} keys={keys} port={notes} />;
}
