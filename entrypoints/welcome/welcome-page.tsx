import { t } from '../../components/words';
import { TryIt } from './try-it';

/** As suggested in the manifest; the reader may have changed them since. */
const KEYS = [
  ['Alt + Shift + .', 'welcome.keyNext'],
  ['Alt + Shift + ,', 'welcome.keyPrevious'],
  ['Alt + Shift + N', 'welcome.keyNote'],
  ['Alt + Shift + S', 'welcome.keyPanel'],
  ['Esc', 'welcome.keyClose'],
] as const;

/** Opened once, after the first install. */
export function WelcomePage() {
  return (
    <main class="sheet">
      <p class="brand">{t('extension.name')}</p>
      <h1>{t('welcome.heading')}</h1>
      <p class="lead">{t('welcome.lead')}</p>
      <section>
        <h2>{t('welcome.try')}</h2>
        <TryIt />
      </section>
      <section>
        <h2>{t('welcome.panel')}</h2>
        <p>{t('welcome.panelText')}</p>
      </section>
      <section>
        <h2>{t('welcome.keys')}</h2>
        <dl class="keys">
          {KEYS.map(([keys, meaning]) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{t(meaning)}</dd>
            </div>
          ))}
        </dl>
        <p class="help">{t('welcome.keysHelp')}</p>
      </section>
      <section>
        <h2>{t('welcome.privacy')}</h2>
        <ul>
          <li>{t('welcome.privacyOne')}</li>
          <li>{t('welcome.privacyTwo')}</li>
          <li>{t('welcome.privacyThree')}</li>
        </ul>
      </section>
      <section>
        <a href="/options.html">{t('welcome.options')}</a>
      </section>
    </main>
  );
}
