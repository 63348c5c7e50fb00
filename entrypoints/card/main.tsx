import { render } from 'preact';
import '../../components/theme.css';
import '../../components/card.css';
import '../../components/notes.css';
import './card-page.css';
import { dressDocument, t } from '../../components/words';
import { ask, type CardAct } from '../../lib/messages';
import { CardPage } from './card-page';
import { readTicket } from './ticket';
import { watchPlace, watchSight } from './unseen';

dressDocument(t('extension.name'));
const root = document.getElementById('card');
if (root !== null) {
  render(<CardPage />, root);
  watchSight(root, {
    onCovered: () => say({ act: 'covered' }),
    onSeen: () => window.parent !== window.top && say({ act: 'seen' }),
  });
  watchPlace();
}

function say(act: CardAct): void {
  const ticket = readTicket(location.hash)?.ticket;
  if (ticket !== undefined) void ask('card.act', { ticket, act }).catch(() => null);
}
