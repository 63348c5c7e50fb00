import { Card } from '../../components/card';
import { CardFoot } from '../../components/card-foot';
import { wrongOnPage } from '../../components/wrong-match';
import type { CardView } from '../../lib/coverage';

const nothing = () => {};

/** The card as high as a page may know it: what open packs alone would show. Drawn to be measured, never seen. */
export function OpenCard({ view }: { view: CardView }) {
  const mute = { isMuted: false, onMute: async () => {} };
  const wrongable = wrongOnPage(view, { url: '', title: '' });
  const wrong = { isWrong: false, onWrong: async () => {} };
  return (
    <Card
      view={view}
      acts={{ pin: { isPinned: false, onPin: nothing }, onOpen: nothing, onClose: nothing }}
      notes={null}
      foot={
        <CardFoot
          onCopy={async () => false}
          {...(view.topic === null ? {} : { mute })}
          {...(wrongable === null ? {} : { wrong: { ...wrong, words: wrongable.words } })}
        />
      }
    />
  );
}
