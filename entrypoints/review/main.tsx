import { render } from 'preact';
import { ReviewPage } from '../../components/review/ReviewPage.tsx';
import { setDocumentLanguage } from '../../components/ui/document-language.ts';
import { t } from '../../lib/platform/i18n.ts';
import { ports } from './ports.ts';
import '../../components/ui/page.css';
import '../../components/review/review.css';

const root = document.querySelector('#root');
setDocumentLanguage(document.documentElement, t('review_title_plain'));
if (root) render(<ReviewPage ports={ports} now={Date.now()} />, root);
