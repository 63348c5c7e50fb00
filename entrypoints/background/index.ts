/**
 * The background: listeners at once, bodies wait for the library. It keeps nothing that it could not lose; the worker
 * may be stopped between any two messages.
 */
import { defineBackground } from 'wxt/utils/define-background';
import { MESSAGES, serve } from '../../lib/messages';
import { cardHandlers } from './cards';
import { followInstall } from './install';
import { libraryHandlers } from './library';
import { followMenu } from './menu';
import { followOwn, noteHandlers, ownHandlers } from './notes';
import { pageHandlers } from './pages';
import { panelHandlers } from './panel';
import { followQuoteKey, followQuoteMenu } from './quote-menu';
import { followReading } from './reading';
import { followAddresses, settingsHandlers } from './settings';
import { followTabs } from './tabs';
import { wrongHandlers } from './wrong';

export default defineBackground({
  main() {
    const ownData = { ...noteHandlers, ...ownHandlers, ...settingsHandlers, ...libraryHandlers, ...wrongHandlers };
    serve({ ...pageHandlers, ...cardHandlers, ...panelHandlers, ...ownData }, MESSAGES);
    followReading();
    followInstall();
    followMenu();
    followQuoteMenu();
    followQuoteKey();
    followOwn();
    followTabs();
    followAddresses();
  },
});
