import { numberWord, percentWord, t } from '../../components/words';
import type { ArticleView } from '../../lib/coverage';
import { cutWord } from './cut-word';

/** What was cut as noise and how much of it there was, verbatim, for those who doubt the knife. */
export function CutPassages({ cut, paragraphs }: Pick<ArticleView, 'cut' | 'paragraphs'>) {
  if (cut.length === 0) return null;
  const gone = lengthOf(cut);
  const all = gone + lengthOf(paragraphs);
  return (
    <details class="cut">
      <summary>
        {t('reader.cut', cut.length, [numberWord(cut.length)])}
        {` (${t('reader.cutMuch', [numberWord(gone), numberWord(all), percentWord(gone / all)])})`}
      </summary>
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

const lengthOf = (texts: readonly { text: string }[]): number => texts.reduce((sum, { text }) => sum + text.length, 0);
