import { render } from 'preact';
import { Popup } from '../../components/popup/Popup.tsx';
import { setDocumentLanguage } from '../../components/ui/document-language.ts';
import { t } from '../../lib/platform/i18n.ts';
import { port } from './port.ts';
import '../../components/ui/page.css';
import '../../components/popup/popup.css';

const root = document.querySelector('#root');
setDocumentLanguage(document.documentElement, t('name'));
if (root) render(<Popup port={port} />, root);
