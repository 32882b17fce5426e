import { t } from '../../lib/platform/i18n.ts';

/** Says to the browser and to screen readers which language and direction the texts of this page have. */
export function setDocumentLanguage(root: HTMLElement, title: string): void {
  root.lang = t('language_tag');
  root.dir = t('text_direction');
  root.ownerDocument.title = title;
}
