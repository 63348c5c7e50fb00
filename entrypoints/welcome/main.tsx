import { render } from 'preact';
import '../../components/theme.css';
import '../../components/card.css';
import '../../components/page.css';
import './welcome-page.css';
import { dressDocument, t } from '../../components/words';
import { WelcomePage } from './welcome-page';

dressDocument(t('title.welcome'));
const root = document.getElementById('welcome');
if (root !== null) render(<WelcomePage />, root);
