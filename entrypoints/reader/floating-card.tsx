import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Card, cardName } from '../../components/card';
import { CardFoot } from '../../components/card-foot';
import { citationOf } from '../../components/citation';
import { copyText } from '../../components/clipboard';
import { Pending } from '../../components/failure';
import { focusFirst, loopFocus } from '../../components/focus';
import { NoteBox } from '../../components/note-box';
import { cardSubject } from '../../components/note-subject';
import { type Answer, useAnswer } from '../../components/use-answer';
import { useMute } from '../../components/use-mute';
import { useIsPrivate } from '../../components/use-private';
import { useWrong } from '../../components/use-wrong';
import { t } from '../../components/words';
import { WrongContext } from '../../components/wrong-context';
import { WRONG_IN_LIBRARY, wrongName } from '../../components/wrong-match';
import type { CardView } from '../../lib/coverage';
import { ask, currentTab, isPrivateWindow, mutes, notes, openPanel, wrongMatches } from '../../lib/messages';
import { noteLookup } from '../../lib/notes';
import { sizeFor, spotFor } from '../../lib/page';
import { markElement } from './article-text';
import type { PlacedMark } from './pieces';
import type { ShownMark } from './use-card';

export interface FloatingCardProps {
  /** The article that is read. */
  article: { id: string; title: string };
  shown: ShownMark;
  onPin: (pinned: boolean) => void;
  onClose: () => void;
}

/** The card of a mark, beside it: the same one as on a page. */
export function FloatingCard({ article, shown: { mark, isPinned, byKey }, onPin, onClose }: FloatingCardProps) {
  const box = useRef<HTMLDivElement>(null);
  const [answer, again] = useAnswer(mark.key, () => viewOf(mark));
  const topic = answer.is === 'here' ? (answer.value.topic?.id ?? null) : null;
  const mute = useMute(topic, mutes);
  const place = { url: `article:${article.id}`, title: article.title };
  const wrong = useWrong({
    name: answer.is === 'here' ? wrongName(answer.value, place) : null,
    parts: WRONG_IN_LIBRARY,
    port: wrongMatches,
    onTurned: again,
  });
  const isPrivate = useIsPrivate(isPrivateWindow);
  const panel = usePanel(topic);
  usePlaced(box, mark, answer);
  useEffect(() => {
    if (byKey && answer.is !== 'asked' && box.current !== null) focusFirst(box.current);
  }, [byKey, answer.is]);
  if (answer.is === 'asked') return null;
  const name = answer.is === 'here' ? cardName(answer.value) : mark.text;
  const inFoot =
    isPrivate === true ? t('card.wrongPrivate') : isPrivate === null ? undefined : (wrong.foot ?? undefined);
  return (
    <div
      ref={box}
      class="floating"
      data-card
      role="dialog"
      aria-label={name}
      onKeyDown={(event) => box.current !== null && loopFocus(box.current, event)}
    >
      {answer.is === 'here' ? (
        <WrongContext.Provider value={isPrivate === false ? wrong.taker : null}>
          <Card
            view={answer.value}
            acts={{ pin: { isPinned, onPin }, onClose, ...panel.acts }}
            notice={panel.notice}
            notes={<CardNotes view={answer.value} />}
            foot={
              <CardFoot
                onCopy={() => copyText(citationOf(ofArticle(answer.value, article.id)))}
                {...(mute === null ? {} : { mute })}
                {...(inFoot === undefined ? {} : { wrong: inFoot })}
              />
            }
          />
        </WrongContext.Provider>
      ) : (
        <>
          <button type="button" class="text-button close" aria-label={t('card.close')} onClick={onClose}>
            ×
          </button>
          <Pending answer={answer} onAgain={again} />
        </>
      )}
    </div>
  );
}

/** “Open” as on a page: the tab is asked for beforehand, because the click's own moment must not wait. */
function usePanel(topic: string | null) {
  const [tab, setTab] = useState<number | null>(null);
  const [notice, setNotice] = useState('');
  useEffect(() => void currentTab().then(setTab, () => null), []);
  if (tab === null || topic === null) return { acts: {}, notice };
  const onOpen = () => {
    void openPanel(tab).then((opened) => setNotice(opened ? '' : t('card.openRefused')));
    void ask('panel.show', { tab, topic }).catch(() => null);
  };
  return { acts: { onOpen }, notice };
}

function CardNotes({ view }: { view: CardView }) {
  const subject = cardSubject(view);
  if (subject === null) return null;
  const label = t('note.labelOn', [cardName(view)]);
  return <NoteBox label={label} subject={subject} page={null} lookup={noteLookup(view, null)} port={notes} />;
}

const viewOf = ({ kind, id }: PlacedMark): Promise<CardView> =>
  kind === 'topic' ? ask('topic.view', { topic: id }) : ask('figure.view', { figure: id });

/** Out of the reader, “this page” is an article like any other. */
function ofArticle(view: CardView, article: string): CardView {
  const named = <Line extends { article: string | null }>(line: Line): Line => ({
    ...line,
    article: line.article ?? article,
  });
  const comparisons = view.comparisons.map((each) => ({ ...each, lines: each.lines.map(named) }));
  return { ...view, page: view.page && named(view.page), comparisons };
}

/** Beside its mark, moving with the text. Set anew only when what it shows has come. */
function usePlaced(box: { current: HTMLElement | null }, { key }: PlacedMark, answer: Answer<CardView>): void {
  useLayoutEffect(() => {
    const drawn = box.current;
    const mark = markElement(key)?.getClientRects()[0];
    if (drawn === null || mark === undefined) return;
    drawn.style.maxBlockSize = 'none';
    const { clientWidth, clientHeight } = document.documentElement;
    const view = { width: clientWidth, height: clientHeight };
    drawn.style.width = `${sizeFor(0, mark, view).width}px`;
    const size = sizeFor(drawn.scrollHeight, mark, view);
    const { x, y } = spotFor(size, mark, view);
    drawn.style.maxBlockSize = `${size.height}px`;
    drawn.style.left = `${x + scrollX}px`;
    drawn.style.top = `${y + scrollY}px`;
  }, [key, answer.is]);
}
