import { render } from 'preact';
import '../../components/theme.css';
import '../../components/card.css';
import '../../components/notes.css';
import '../../components/page.css';
import './reader-page.css';
import { dressDocument, t } from '../../components/words';
import { ReaderPage } from './reader-page';

dressDocument(t('title.reader'));
const root = document.getElementById('reader');
if (root !== null) render(<ReaderPage />, root);
