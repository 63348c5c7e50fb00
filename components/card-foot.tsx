import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { readFailure } from './failures';
import type { WrongAct } from './use-wrong';
import { t } from './words';

export interface CardFootProps {
  /** Resolves to false where neither way of copying works. */
  onCopy: () => Promise<boolean>;
  /** Absent on a figure's card: there is no name to mute. */
  mute?: { isMuted: boolean; onMute: (muted: boolean) => Promise<void> };
  /** Absent where nothing is matched; a sentence says why it cannot be told. */
  wrong?: WrongAct | string;
}

/** copy citation · mute this name · not this one */
export function CardFoot({ onCopy, mute, wrong: given }: CardFootProps) {
  const [said, setSaid] = useState('');
  const wrong = typeof given === 'object' ? given : undefined;
  const button = useRef<HTMLButtonElement>(null);
  const status = useRef<HTMLSpanElement>(null);
  // The card keeps the height it opened with: what is said in a line of its own would lie below it.
  useLayoutEffect(() => {
    if (said !== '') status.current?.scrollIntoView({ block: 'nearest' });
  }, [said]);
  // Said in a comparison, which goes away with it: the way back is here.
  const turned = wrong?.id ?? null;
  useEffect(() => {
    if (turned === null || wrong === undefined) return;
    setSaid(wrong.words.said);
    if (document.activeElement !== button.current) button.current?.focus({ preventScroll: true });
  }, [turned]);
  const copy = async () => setSaid((await onCopy()) ? t('card.copied') : t('card.copyFailed'));
  const toggle = async () => {
    if (mute === undefined) return;
    try {
      await mute.onMute(!mute.isMuted);
      setSaid(mute.isMuted ? t('card.unmuted') : t('card.muted'));
    } catch (error) {
      setSaid(readFailure(error));
    }
  };
  const turn = async (act: WrongAct) => {
    try {
      await act.onWrong(act.id === null);
      setSaid(act.id === null ? act.words.said : t('card.wrongUndone'));
    } catch (error) {
      setSaid(readFailure(error));
    }
  };
  return (
    <>
      <button type="button" class="text-button" onClick={copy}>
        {t('card.copy')}
      </button>
      {mute !== undefined && (
        <button type="button" class="text-button" data-longest={t('card.unmute')} onClick={toggle}>
          {mute.isMuted ? t('card.unmute') : t('card.mute')}
        </button>
      )}
      {wrong !== undefined && (
        <button
          ref={button}
          type="button"
          class="text-button"
          data-longest={t('card.wrong')}
          title={wrong.id === null ? wrong.words.act : wrong.words.undo}
          onClick={() => turn(wrong)}
        >
          {wrong.id === null ? t('card.wrong') : t('card.wrongUndo')}
        </button>
      )}
      {typeof given === 'string' && <span class="context foot-why">{given}</span>}
      <span ref={status} class="status" role="status">
        {said}
      </span>
    </>
  );
}
