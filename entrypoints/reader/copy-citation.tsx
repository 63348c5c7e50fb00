import { useState } from 'preact/hooks';
import { type CitationForm, cite } from '../../components/bibliography';
import { copyText } from '../../components/clipboard';
import { quoteLink } from '../../components/quote-link';
import { t } from '../../components/words';
import type { ArticleView } from '../../lib/coverage';
import { wordsBetween } from './passages';
import { selectedIn } from './selection';

const FORMS = [
  ['plain', 'reader.citePlain'],
  ['markdown', 'reader.citeMarkdown'],
  ['bibtex', 'reader.citeBibtex'],
  ['csl', 'reader.citeCsl'],
] as const satisfies [CitationForm, string][];

/** Copies a reference to the article, with the words that are selected in it or those that brought one here. */
export function CopyCitation({ article, quote }: { article: ArticleView; quote: string | null }) {
  const [said, setSaid] = useState('');
  const copy = async (form: CitationForm, word: string) => {
    const text = selectedText(article) ?? quote;
    const paragraphs = article.paragraphs.map((paragraph) => paragraph.text);
    const quoted = text === null ? null : { text, link: quoteLink(article.link.value, text, paragraphs) };
    const isCopied = await copyText(cite(form, { ...article, quote: quoted }));
    setSaid(isCopied ? t('reader.cited', [word]) : t('card.copyFailed'));
  };
  return (
    <fieldset class="cite">
      <legend>{t('reader.cite')}</legend>
      {FORMS.map(([form, label]) => (
        <button
          key={form}
          type="button"
          class="text-button"
          title={t('reader.citeHelp')}
          onClick={() => copy(form, t(label))}
        >
          {t(label)}
        </button>
      ))}
      <span class="status" role="status">
        {said}
      </span>
    </fieldset>
  );
}

/** The article's own words: what is selected on the screen may have notes of the reader's between them. */
function selectedText({ paragraphs }: ArticleView): string | null {
  const root = document.querySelector<HTMLElement>('.article-text');
  const selected = root === null ? null : selectedIn(root);
  return selected === null ? null : wordsBetween(paragraphs, selected.from, selected.to);
}
