import { render } from 'preact';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import { setDocumentLanguage } from '../../components/ui/document-language.ts';
import { t } from '../../lib/platform/i18n.ts';
import { ports } from './ports.ts';
import '../../components/ui/page.css';
import '../../components/options/options.css';

const root = document.querySelector('#root');
setDocumentLanguage(document.documentElement, t('name'));
if (root) render(<OptionsPage ports={ports} />, root);
