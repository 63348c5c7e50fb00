import type { LibraryState } from '../lib/messages';
import { libraryProblemWord } from './failures';
import { PackTerms } from './pack-terms';
import { countsLine, packTitle } from './pack-words';
import { t } from './words';

/** What the library holds and answers from: packs that are on, counts, revision, licence. */
export function LibraryFacts({ library: { known, problem } }: { library: Pick<LibraryState, 'known' | 'problem'> }) {
  if (problem !== null) return <p class="problem">{libraryProblemWord(problem)}</p>;
  if (known.length === 0) return <p class="help">{t('options.libraryEmpty')}</p>;
  const used = known.filter(({ isOn }) => isOn);
  if (used.length === 0) return <p class="help">{t('options.libraryOff')}</p>;
  return (
    <ul class="packs">
      {used.map(({ kind, manifest, counts }) => (
        <li key={manifest.id}>
          <p class="pack-title">{packTitle({ kind, manifest })}</p>
          <p class="help">{countsLine(counts)}</p>
          <PackTerms kind={kind} manifest={manifest} look="help" />
        </li>
      ))}
    </ul>
  );
}
