import { Card } from '../../components/card';
import { CardFoot } from '../../components/card-foot';
import { t } from '../../components/words';
import { WrongContext } from '../../components/wrong-context';
import { wrongName, wrongOnPage } from '../../components/wrong-match';
import type { CardView } from '../../lib/coverage';

const nothing = () => {};

/** The card as high as a page may know it: what open packs alone would show. Drawn to be measured, never seen. */
export function OpenCard({ view, isPrivate }: { view: CardView; isPrivate: boolean }) {
  const mute = { isMuted: false, onMute: async () => {} };
  const place = { url: '', title: '' };
  const name = wrongName(view, place);
  const wrong = name && { id: null, words: name.words, onWrong: async () => {} };
  const inFoot = isPrivate ? t('card.wrongPrivate') : wrong;
  const taker = { ...wrongOnPage(view, place), onWrong: async () => {} };
  return (
    <WrongContext.Provider value={isPrivate ? null : taker}>
      <Card
        view={view}
        acts={{ pin: { isPinned: false, onPin: nothing }, onOpen: nothing, onClose: nothing }}
        notes={null}
        foot={
          <CardFoot
            onCopy={async () => false}
            {...(view.topic === null ? {} : { mute })}
            {...(inFoot === null ? {} : { wrong: inFoot })}
          />
        }
      />
    </WrongContext.Provider>
  );
}
