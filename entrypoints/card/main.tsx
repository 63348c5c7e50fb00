import { render } from 'preact';
import '../../components/theme.css';
import '../../components/card.css';
import '../../components/notes.css';
import './card-page.css';
import { dressDocument, t } from '../../components/words';
import { ask } from '../../lib/messages';
import { CardPage } from './card-page';
import { readTicket } from './ticket';
import { watchPlace, watchSight } from './unseen';

dressDocument(t('extension.name'));
const root = document.getElementById('card');
if (root !== null) {
  render(<CardPage />, root);
  watchSight(root, sayCovered);
  watchPlace();
}

function sayCovered(): void {
  const ticket = readTicket(location.hash)?.ticket;
  if (ticket !== undefined) void ask('card.act', { ticket, act: { act: 'covered' } }).catch(() => null);
}
