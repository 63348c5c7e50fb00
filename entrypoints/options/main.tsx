import { render } from 'preact';
import '../../components/theme.css';
import '../../components/page.css';
import './options-page.css';
import { dressDocument, t } from '../../components/words';
import { OptionsPage } from './options-page';

dressDocument(t('title.options'));
const root = document.getElementById('options');
if (root !== null) render(<OptionsPage />, root);
