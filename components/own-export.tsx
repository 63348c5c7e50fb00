import { useState } from 'preact/hooks';
import { useAttempt } from './use-attempt';
import { numberWord, t } from './words';

/** “Save my articles to a file”, and what that file is good for. `onExport` resolves to how many are in it. */
export function OwnExport({ onExport }: { onExport: () => Promise<number> }) {
  const [said, setSaid] = useState('');
  const [problem, attempt] = useAttempt();
  const save = async () => {
    setSaid('');
    const count = await onExport();
    setSaid(t('library.exported', count, [numberWord(count)]));
  };
  return (
    <div class="padded own-export">
      <p class="context">{t('library.exportHelp')}</p>
      <button type="button" class="button" onClick={() => attempt(save)}>
        {t('library.export')}
      </button>{' '}
      <span class="status" role="status">
        {said}
      </span>
      {problem}
    </div>
  );
}
