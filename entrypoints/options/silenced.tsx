import { t } from '../../components/words';
import type { SiteState } from '../../lib/library';

export interface MutedName {
  id: string;
  name: string;
  /** No pack that is on has it. */
  isAway: boolean;
}

/** Names that are never marked, each with its way back. */
export function MutedNames(props: { names: MutedName[]; onUnmute: (id: string) => void }) {
  return (
    <section>
      <h2>{t('options.muted')}</h2>
      {props.names.length === 0 && <p class="help">{t('options.mutedNone')}</p>}
      <ul>
        {props.names.map(({ id, name, isAway }) => (
          <li key={id} class="silenced">
            <span>
              {name} {isAway && <span class="help">{t('options.mutedAway')}</span>}
            </span>
            <button
              type="button"
              class="text-button"
              aria-label={t('options.unmuteLong', [name])}
              onClick={() => props.onUnmute(id)}
            >
              {t('options.unmute')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Sites that are off or paused, each with its way back. */
export function SilentSites(props: { sites: { host: string; state: SiteState }[]; onTurnOn: (host: string) => void }) {
  const silent = props.sites.filter(({ state }) => state !== 'on');
  return (
    <section>
      <h2>{t('options.sites')}</h2>
      {silent.length === 0 && <p class="help">{t('options.sitesNone')}</p>}
      <ul>
        {silent.map(({ host, state }) => (
          <li key={host} class="silenced">
            <span>
              {host} <span class="help">{state === 'off' ? t('options.siteOff') : t('options.sitePaused')}</span>
            </span>
            <button
              type="button"
              class="text-button"
              aria-label={t('options.turnOnLong', [host])}
              onClick={() => props.onTurnOn(host)}
            >
              {t('options.turnOn')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
