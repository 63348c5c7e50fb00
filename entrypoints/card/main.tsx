import { render } from 'preact';
import '../../components/theme.css';
import '../../components/card.css';
import '../../components/notes.css';
import './card-page.css';
import { dressDocument, t } from '../../components/words';
import { CardPage } from './card-page';

dressDocument(t('extension.name'));
const root = document.getElementById('card');
if (root !== null) render(<CardPage />, root);
