import { useEffect, useState } from 'preact/hooks';
import { leaveOut } from '../../../lib/domain/leave-out.ts';
import { ask } from '../../../lib/messages/client.ts';
import type { Answer, ScopesAnswer } from '../../../lib/messages/protocol.ts';
import { SCOPES_KEY } from '../../../lib/messages/scope-messages.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { errorText } from '../../ui/error-text.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import { focusHeading } from '../focus.ts';
import type { Ports } from '../ports.ts';
import { SectionHead } from '../SectionHead.tsx';
import { AddScope } from './AddScope.tsx';
import { ScopeRow } from './ScopeRow.tsx';

export interface ScopesSectionProps {
  readonly ports: Ports;
  readonly say: (text: string, undo?: () => void) => void;
}

const NOTHING = {};

/** Whose work the numbers are about: teams that a person has named, how far each has been read, and one line to name another. */
export function ScopesSection({ ports, say }: ScopesSectionProps) {
  const { value, error, again } = useAsk('scopes.get', NOTHING);
  const [acted, setActed] = useState<ScopesAnswer | null>(null);
  useEffect(() => ports.onStored((keys) => keys.includes(SCOPES_KEY) && again()), [ports, again]);
  useEffect(() => setActed(null), [value]);
  const scopes = (acted ?? value)?.scopes;

  /** True when it is done. */
  const act = async (work: Promise<Answer<ScopesAnswer>>): Promise<boolean> => {
    const answer = await work;
    if (answer.ok) setActed(answer.value);
    else say(errorText(answer.error.code));
    return answer.ok;
  };

  return (
    <>
      <SectionHead title={t('options_scopes')}>{t('scopes_intro')}</SectionHead>
      {error && (
        <Notice tone="error" action={<Button onPress={again}>{t('common_try_again')}</Button>}>
          {errorText(error.code)}
        </Notice>
      )}
      {!scopes && !error && <p class="subtle">{t('options_loading')}</p>}
      {scopes && (
        <>
          {scopes.length > 0 && (
            <ul class="sites" aria-label={t('options_scopes')}>
              {scopes.map((view) => (
                <ScopeRow
                  key={view.scope.id}
                  view={view}
                  now={ports.now()}
                  onRun={() => void act(ask('scopes.run', { id: view.scope.id }))}
                  onStop={() => void act(ask('scopes.stop', { id: view.scope.id }))}
                  onRemove={() =>
                    void act(ask('scopes.remove', { id: view.scope.id })).then((done) => {
                      if (!done) return;
                      const scope = leaveOut(view.scope, 'id');
                      say(t('scopes_removed', scope.name), () => {
                        void act(ask('scopes.add', { requestId: ports.fresh(), scope }));
                        say(t('options_undone'));
                      });
                      focusHeading();
                    })
                  }
                />
              ))}
            </ul>
          )}
          <AddScope
            onAdd={(scope) =>
              act(ask('scopes.add', { requestId: ports.fresh(), scope })).then((done) => {
                if (done) say(t('scopes_added', scope.name));
                return done;
              })
            }
          />
        </>
      )}
    </>
  );
}
