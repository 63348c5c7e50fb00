import { t } from '../../components/words';
import type { KeptWrong, WrongMatch } from '../../lib/library';

/** What was called “not this one”, where, and its way back. */
export function WrongMatches(props: { matches: readonly KeptWrong[]; onTakeBack: (id: string) => void }) {
  return (
    <section>
      <h2>{t('options.wrong')}</h2>
      {props.matches.length === 0 && <p class="help">{t('options.wrongNone')}</p>}
      <ul>
        {props.matches.map(({ id, match }) => (
          <li key={id} class="silenced">
            <span>
              {whatOf(match)} <span class="help">{whereOf(match)}</span>
            </span>
            <button
              type="button"
              class="text-button"
              aria-label={t('options.takeBackLong', [whatOf(match), whereOf(match)])}
              onClick={() => props.onTakeBack(id)}
            >
              {t('options.takeBack')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function whatOf(match: WrongMatch): string {
  if (match.is === 'topic') return t('options.wrongName', [match.name]);
  if (match.is === 'comparison' && match.odd !== undefined)
    return t('options.wrongOdd', [match.odd.stated, match.subject]);
  if (match.is === 'comparison') return t('options.wrongComparison', [match.subject]);
  return t('options.wrongFigure', [match.stated, match.subject]);
}

/** Pages of one site often have one title: the address tells them apart. */
function whereOf(match: WrongMatch): string {
  if (match.is === 'comparison') return t('options.wrongAnywhere');
  const { url, title } = match.place;
  if (url.startsWith('article:')) return t('options.wrongIn', [title]);
  return t('options.wrongOn', [title, url.replace(/^https?:\/\//, '')]);
}
