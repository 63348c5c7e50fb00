import type { KnownPack } from '../lib/library';
import { revisionWord } from './pack-words';

/** Whose a pack is, on what terms, and which revision; of one's own articles there is only the last to say. */
export const PackTerms = ({ kind, manifest, look }: Pick<KnownPack, 'kind' | 'manifest'> & { look: string }) => (
  <>
    {kind !== 'own' && <p class={look}>{manifest.attribution}</p>}
    {kind !== 'own' && <p class={look}>{manifest.licence}</p>}
    <p class={look} title={manifest.revision}>
      {revisionWord(manifest.revision)}
    </p>
  </>
);
