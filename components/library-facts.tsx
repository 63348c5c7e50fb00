import type { LibraryState } from '../lib/messages';
import { libraryProblemWord } from './failures';
import { countsLine, revisionWord } from './pack-words';
import { t } from './words';

/** What the library holds: packs, counts, revision, licence. */
export function LibraryFacts({ library: { packs, problem } }: { library: LibraryState }) {
  if (problem !== null) return <p class="problem">{libraryProblemWord(problem)}</p>;
  if (packs.length === 0) return <p class="help">{t('options.libraryEmpty')}</p>;
  return (
    <ul class="packs">
      {packs.map(({ manifest, ...counts }) => (
        <li key={manifest.id}>
          <p class="pack-title">{manifest.title}</p>
          <p class="help">{countsLine(counts)}</p>
          <p class="help">{manifest.attribution}</p>
          <p class="help">{manifest.licence}</p>
          <p class="help" title={manifest.revision}>
            {revisionWord(manifest.revision)}
          </p>
        </li>
      ))}
    </ul>
  );
}
