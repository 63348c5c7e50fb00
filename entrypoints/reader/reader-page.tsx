import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Empty } from '../../components/empty';
import { Pending } from '../../components/failure';
import { Provenance } from '../../components/provenance';
import { Emphasised } from '../../components/quote';
import { useAnswer } from '../../components/use-answer';
import { numberWord, t } from '../../components/words';
import type { ArticleView } from '../../lib/coverage';
import { ask } from '../../lib/messages';
import { type Address, readAddress } from './address';
import { cutWord } from './cut-word';

/** One article of the library, clean, at the quote that brought one here. */
export function ReaderPage() {
  const [address, setAddress] = useState(() => readAddress(location.hash));
  useEffect(() => {
    const onHash = () => setAddress(readAddress(location.hash));
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  return (
    <main class="sheet">
      {address === null ? <NoArticle /> : <AddressedArticle key={`${address.article} ${address.quote}`} {...address} />}
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

function AddressedArticle({ article, quote }: Address) {
  const emphasis = quote === null ? [] : [{ text: quote }];
  const [answer, again] = useAnswer(article, () => ask('article.view', { article, emphasis }));
  if (answer.is !== 'here') {
    return (
      <>
        <h1 class="unseen">{t('extension.name')}</h1>
        <Pending answer={answer} onAgain={again} />
      </>
    );
  }
  return <ArticlePage article={answer.value} isQuoted={quote !== null} />;
}

function ArticlePage({ article, isQuoted }: { article: ArticleView; isQuoted: boolean }) {
  const body = useRef<HTMLDivElement>(null);
  const title = article.title.value ?? t('source.untitled', [article.lead]);
  const isFound = article.paragraphs.some(({ emphasis }) => emphasis.length > 0);
  useLayoutEffect(() => {
    document.title = `${title} · ${t('extension.name')}`;
    const quoted = body.current?.querySelector('mark');
    if (quoted == null) return;
    const top = quoted.getBoundingClientRect().top + scrollY;
    scrollTo({ top: top - innerHeight / 3 });
  }, [title]);
  return (
    <article class="article">
      <h1 dir="auto">{title}</h1>
      <Provenance article={article} />
      {isQuoted && !isFound && <p class="provenance">{t('reader.quoteMissing')}</p>}
      <div ref={body} class="article-text">
        {article.paragraphs.map((paragraph, at) => (
          <p key={at} dir="auto">
            <Emphasised quote={paragraph} as="mark" />
          </p>
        ))}
      </div>
      {article.cut.length > 0 && <CutPassages cut={article.cut} />}
    </article>
  );
}

/** What was cut as noise, verbatim, for those who doubt the knife. */
function CutPassages({ cut }: Pick<ArticleView, 'cut'>) {
  return (
    <details class="cut">
      <summary>{t('reader.cut', cut.length, [numberWord(cut.length)])}</summary>
      <ul>
        {cut.map(({ kind, text }, at) => (
          <li key={at}>
            <span class="cut-kind">{cutWord(kind)}</span> <q class="cut-text">{text}</q>
          </li>
        ))}
      </ul>
    </details>
  );
}
