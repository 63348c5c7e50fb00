import type { SiteState } from '../lib/library';
import { siteFailure } from './failures';
import { useAttempt } from './use-attempt';
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
  onSwitch: (state: SiteState) => Promise<unknown>;
}

/** On, paused until the browser is closed, or off, for the site being read. Where that cannot be changed it says why. */
export function SiteSwitch({ host, state, onSwitch }: SiteSwitchProps) {
  const [problem, attempt] = useAttempt(siteFailure);
  const [shown, press] = usePressed(state, (next) => attempt(() => onSwitch(next)));
  return (
    <>
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
      {problem}
    </>
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
