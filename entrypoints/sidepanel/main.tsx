import { render } from 'preact';
import '../../components/theme.css';
import '../../components/card.css';
import '../../components/notes.css';
import '../../components/chosen.css';
import '../../components/panel.css';
import '../../components/figures.css';
import '../../components/library.css';
import './panel-page.css';
import { dressDocument, t } from '../../components/words';
import { Panel } from './panel';

dressDocument(t('title.panel'));
const root = document.getElementById('panel');
if (root !== null) render(<Panel />, root);
