import { useEffect, useRef, useState } from 'preact/hooks';
import { Empty } from '../../components/empty';
import { Failure, Pending } from '../../components/failure';
import { Guarded } from '../../components/guarded';
import { useHeldFocus } from '../../components/held-focus';
import { knownIn, useAnswer } from '../../components/use-answer';
import { t } from '../../components/words';
import { ask, onChange } from '../../lib/messages';
import { type Address, readAddress } from './address';
import { ArticlePage } from './article-page';

/** One article of the library, clean, at the quote that brought one here. */
export function ReaderPage() {
  const [address, setAddress] = useState(() => readAddress(location.hash));
  /** Followed a link inside the reader: the new article is announced by the focus, as a new page would be. */
  const isFollowed = useRef(false);
  const page = useRef<HTMLElement>(null);
  useHeldFocus(page);
  useEffect(() => {
    const onHash = () => {
      isFollowed.current = true;
      setAddress(readAddress(location.hash));
    };
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  return (
    <main ref={page} class="sheet">
      {address === null ? (
        <NoArticle />
      ) : (
        <AddressedArticle
          key={`${address.article} ${address.quote} ${address.note}`}
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
  const { article, quote, topic, note } = address;
  const emphasis = quote === null ? [] : [{ text: quote }];
  const [answer, again] = useAnswer(article, () =>
    Promise.all([ask('article.view', { article, emphasis }), ask('settings.get', {})]),
  );
  useEffect(() => onChange(({ what }) => void ((what === 'library' || what === 'settings') && again())), [again]);
  // One that is read stays, with what is being written beside it, though it cannot be had anew.
  const known = knownIn(answer);
  if (known === null) {
    return (
      <>
        <h1 class="unseen">{t('extension.name')}</h1>
        <Pending answer={answer} onAgain={again} />
      </>
    );
  }
  const [view, settings] = known;
  return (
    <>
      {answer.is === 'failed' && <Failure error={answer.error} onAgain={again} />}
      <Guarded of={view}>
        <ArticlePage {...{ article: view, settings, quote, topic, isFollowed, note }} />
      </Guarded>
    </>
  );
}
