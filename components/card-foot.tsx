import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { readFailure } from './failures';
import type { WrongAct } from './use-wrong';
import { t } from './words';

export interface CardFootProps {
  /** Resolves to false where neither way of copying works. */
  onCopy: () => Promise<boolean>;
  /** Absent on a figure's card: there is no name to mute. */
  mute?: { isMuted: boolean; onMute: (muted: boolean) => Promise<void> };
  /** Absent where nothing is matched. */
  wrong?: WrongAct;
}

/** copy citation · mute this name · not this one */
export function CardFoot({ onCopy, mute, wrong }: CardFootProps) {
  const [said, setSaid] = useState('');
  const status = useRef<HTMLSpanElement>(null);
  // The card keeps the height it opened with: what is said in a line of its own would lie below it.
  useLayoutEffect(() => {
    if (said !== '') status.current?.scrollIntoView({ block: 'nearest' });
  }, [said]);
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
      await act.onWrong(!act.isWrong);
      setSaid(act.isWrong ? t('card.wrongUndone') : act.words.said);
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
          type="button"
          class="text-button"
          data-longest={t('card.wrong')}
          title={wrong.isWrong ? wrong.words.undo : wrong.words.act}
          onClick={() => turn(wrong)}
        >
          {wrong.isWrong ? t('card.wrongUndo') : t('card.wrong')}
        </button>
      )}
      <span ref={status} class="status" role="status">
        {said}
      </span>
    </>
  );
}
