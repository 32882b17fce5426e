import type { ScopeView } from '../../../lib/messages/scope-messages.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { SITE_TITLES } from '../../../lib/sites/hosts.ts';
import { Button } from '../../ui/Button.tsx';
import { queryText } from './query-text.ts';
import { stateText } from './state-text.ts';

interface ScopeRowProps {
  readonly view: ScopeView;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onRun: () => void;
  readonly onStop: () => void;
  readonly onRemove: () => void;
}

/** One team: what it is called, where its work is found, how far it has been read, and what can be done about that. */
export function ScopeRow({ view: { scope, state }, now, onRun, onStop, onRemove }: ScopeRowProps) {
  const isUnderWay = state.is === 'reading' || state.is === 'waiting';
  const total = state.is === 'reading' ? state.total : undefined;
  return (
    <li class="site scope">
      <div class="site-text">
        <div class="site-name">
          <bdi>{scope.name}</bdi>
        </div>
        <p class="subtle small">
          {SITE_TITLES[scope.site]} · <bdi>{scope.tenant}</bdi> · <bdi>{queryText(scope.query)}</bdi>
        </p>
        <p class={state.is === 'failed' ? 'small scope-state wrong' : 'small scope-state'} role="status">
          {stateText(state, now)}
        </p>
        {state.is === 'reading' && (
          <progress
            class="scope-bar"
            aria-label={t('scopes_progress', scope.name)}
            {...(total !== undefined && { value: Math.min(state.read, total), max: Math.max(1, total) })}
          />
        )}
      </div>
      <div class="site-side">
        {state.is !== 'reading' && (
          <Button label={t(`scopes_${goOn(state.is)}_named`, scope.name)} onPress={onRun}>
            {t(`scopes_${goOn(state.is)}`)}
          </Button>
        )}
        {isUnderWay && (
          <Button look="quiet" label={t('scopes_stop_named', scope.name)} onPress={onStop}>
            {t('scopes_stop')}
          </Button>
        )}
        <Button look="quiet" label={t('scopes_remove_named', scope.name)} onPress={onRemove}>
          {t('options_site_remove')}
        </Button>
      </div>
    </li>
  );
}

/** What the button that reads does next. */
const goOn = (state: ScopeView['state']['is']): 'refresh' | 'resume' =>
  state === 'whole' || state === 'counted' ? 'refresh' : 'resume';
