import type { LibraryState } from '../lib/messages';
import { numberWord, t } from './words';

/** As much of a revision as tells two apart. */
const REVISION_CHARS = 12;

/** What the library holds: packs, counts, revision, licence. */
export function LibraryFacts({ library: { packs, problem } }: { library: LibraryState }) {
  if (problem !== null) return <p class="problem">{problem}</p>;
  if (packs.length === 0) return <p class="help">{t('options.libraryEmpty')}</p>;
  return (
    <ul class="packs">
      {packs.map(({ manifest, articles, topics, figures, comparisons }) => (
        <li key={manifest.id}>
          <p class="pack-title">{manifest.title}</p>
          <p class="help">
            {[
              t('count.articles', articles, [numberWord(articles)]),
              t('count.topics', topics, [numberWord(topics)]),
              t('count.figures', figures, [numberWord(figures)]),
              t('count.comparisons', comparisons, [numberWord(comparisons)]),
            ].join(' · ')}
          </p>
          <p class="help">{manifest.attribution}</p>
          <p class="help">{manifest.licence}</p>
          <p class="help" title={manifest.revision}>
            {t('options.revision', [manifest.revision.slice(0, REVISION_CHARS)])}
          </p>
        </li>
      ))}
    </ul>
  );
}
