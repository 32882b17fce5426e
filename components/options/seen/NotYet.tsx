import { t } from '../../../lib/platform/i18n.ts';
import type { SeenAnswer } from './use-seen-ask.ts';

interface NotYetProps {
  readonly state: SeenAnswer<unknown>['state'];
}

/** In place of an answer that is not there yet, and why it is not. */
export const NotYet = ({ state }: NotYetProps) => (
  <p class="subtle">{t(state === 'waits' ? 'rules_waits' : 'options_loading')}</p>
);
