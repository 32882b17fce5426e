import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../../lib/messages/client.ts';
import type { FoundItem } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Field } from '../../ui/Field.tsx';
import { Reasoning } from './Reasoning.tsx';

const PAUSE_MS = 150;

/** A seen item is chosen, and the strategy as edited says what it makes of it and why. */
export function TryItem() {
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly FoundItem[] | null>(null);
  const [chosen, setChosen] = useState<FoundItem | null>(null);
  useEffect(() => {
    if (text.trim() === '') return setFound(null);
    let wanted = true;
    const timer = setTimeout(() => {
      void ask('seen.find', { text }).then((answer) => wanted && setFound(answer.ok ? answer.value : []));
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [text]);
  return (
    <div class="try">
      <Field label={t('rules_try_label')} hint={t('rules_try_hint')}>
        {(control) => (
          <input
            class="input"
            type="search"
            dir="auto"
            autocomplete="off"
            {...control}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <div role="status" class="subtle">
        {found?.length === 0 ? t('rules_try_unseen') : ''}
      </div>
      {found && found.length > 0 && (
        <ul class="try-found" aria-label={t('rules_try_found')}>
          {found.map((item) => (
            <li key={item.id}>
              <button
                type="button"
                class="try-choice"
                aria-pressed={chosen?.id === item.id}
                onClick={() => setChosen(item)}
              >
                <bdi class="item-key">{item.key}</bdi> <bdi class="item-title">{item.title}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
      {chosen && <Reasoning key={chosen.id} item={chosen.id} />}
    </div>
  );
}
