import type { SiteState } from '../lib/library';
import { usePressed } from './use-pressed';
import { t } from './words';

const STATES = [
  ['on', 'site.on'],
  ['paused', 'site.paused'],
  ['off', 'site.off'],
] as const satisfies readonly (readonly [SiteState, string])[];

export interface SiteSwitchProps {
  host: string;
  state: SiteState;
  /** A promise of false: it could not be done. */
  onSwitch: (state: SiteState) => unknown;
}

/** On, paused until the browser is closed, or off, for the site being read. */
export function SiteSwitch({ host, state, onSwitch }: SiteSwitchProps) {
  const [shown, press] = usePressed(state, onSwitch);
  return (
    <fieldset class="site">
      <legend class="unseen">{t('site.legend', [host])}</legend>
      <span class="site-host" aria-hidden="true" title={host}>
        {host.replace(/^www\./, '')}
      </span>
      <span class="site-states">
        {STATES.map(([each, key]) => (
          <label key={each} class="site-state">
            <input type="radio" name="site" checked={each === shown} onChange={() => press(each)} />
            <span>{t(key)}</span>
          </label>
        ))}
      </span>
    </fieldset>
  );
}

/** As high as the switch of a site not known yet: what stands below it is not pushed away from under a press. */
export function SiteRoom() {
  return (
    <div class="site site-room" aria-hidden="true">
      <span class="site-states">
        <span class="site-state">
          <span>{t('site.on')}</span>
        </span>
      </span>
    </div>
  );
}
