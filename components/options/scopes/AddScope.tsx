import { useState } from 'preact/hooks';
import { NAMED_BY, type Scope, type ScopeQuery } from '../../../lib/domain/scope.ts';
import { readJql } from '../../../lib/domain/jql.ts';
import type { ScopePlace } from '../../../lib/messages/scope-messages.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { SITE_TITLES } from '../../../lib/sites/hosts.ts';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { Field } from '../../ui/Field.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import { PlainInput } from '../fields/PlainInput.tsx';
import { queryText } from './query-text.ts';

interface AddScopeProps {
  /** True when it was added. */
  readonly onAdd: (scope: Omit<Scope, 'id'>) => Promise<boolean>;
}

type By = ScopeQuery['by'];

const NOTHING = {};
const nameOf = ({ site, tenant }: ScopePlace): string => `${site}/${tenant}`;

/** One line: in which tool, by what, which one. The tool's own list is offered where it can be asked. */
export function AddScope({ onAdd }: AddScopeProps) {
  const places = useAsk('scopes.places', NOTHING);
  const [chosen, setChosen] = useState<string | null>(null);
  const [by, setBy] = useState<By | null>(null);
  const [typed, setTyped] = useState('');
  const [title, setTitle] = useState<string | null>(null);
  const [error, setError] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);

  const place = places.value?.find((one) => nameOf(one) === chosen) ?? places.value?.[0];
  const asked = useAsk('scopes.places', place ? { of: { site: place.site, tenant: place.tenant } } : null);
  if (places.value && !place) return <p class="subtle">{t('scopes_no_place')}</p>;
  if (!place) return null;

  const kinds: readonly By[] = NAMED_BY[place.site];
  const kind = by !== null && kinds.includes(by) ? by : (kinds[0] ?? 'jql');
  const [answered] = asked.value ?? [];
  const mine = answered && nameOf(answered) === nameOf(place) ? answered : undefined;
  const choices = (mine?.choices ?? []).filter(({ query }) => query.by === kind);
  const clear = (): void => {
    setTyped('');
    setTitle(null);
    setError(undefined);
  };
  const add = async (): Promise<void> => {
    const text = typed.trim();
    const wrong = text === '' ? t('scopes_empty') : kind === 'jql' ? jqlFault(text) : undefined;
    setError(wrong);
    if (wrong !== undefined) return;
    setBusy(true);
    const query = queryOf(kind, text);
    const name = (title ?? queryText(query)).slice(0, 200);
    const done = await onAdd({ name, site: place.site, tenant: place.tenant, query });
    setBusy(false);
    if (done) clear();
  };
  const label = t(`scopes_by_${kind}`);

  return (
    <section class="block" aria-labelledby="scopes-add">
      <h3 id="scopes-add">{t('scopes_add_title')}</h3>
      <form
        class="scope-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void add();
        }}
      >
        <Field label={t('scopes_place')}>
          {(control) => (
            <select
              class="input"
              {...control}
              value={nameOf(place)}
              onChange={(event) => {
                setChosen(event.currentTarget.value);
                clear();
              }}
            >
              {places.value?.map((one) => (
                <option key={nameOf(one)} value={nameOf(one)}>
                  {`${SITE_TITLES[one.site] ?? one.site} · ${one.tenant}`}
                </option>
              ))}
            </select>
          )}
        </Field>
        {kinds.length > 1 && (
          <Field label={t('scopes_by')}>
            {(control) => (
              <select
                class="input"
                {...control}
                value={kind}
                onChange={(event) => {
                  setBy(event.currentTarget.value as By);
                  clear();
                }}
              >
                {kinds.map((one) => (
                  <option key={one} value={one}>
                    {t(`scopes_by_${one}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <div class="scope-what">
          {choices.length > 0 ? (
            <Field label={label} error={error}>
              {(control) => (
                <Combobox
                  control={control}
                  label={label}
                  value={typed}
                  shown={title ?? ''}
                  options={choices.map((choice) => ({
                    value: valueOf(choice.query),
                    label: choice.title,
                    note: valueOf(choice.query),
                    words: valueOf(choice.query),
                  }))}
                  onChoose={(option) => {
                    setTyped(option.value);
                    setTitle(option.label);
                    setError(undefined);
                  }}
                />
              )}
            </Field>
          ) : (
            <PlainInput
              label={label}
              error={error}
              hint={mine?.without === 'tab' && kind !== 'jql' ? t('scopes_list_tab') : undefined}
              value={typed}
              onInput={(value) => {
                setTyped(value);
                setError(undefined);
              }}
            />
          )}
        </div>
        <Button type="submit" look="primary" busy={busy}>
          {t('scopes_add')}
        </Button>
      </form>
    </section>
  );
}

const valueOf = (query: ScopeQuery): string =>
  query.by === 'jql' ? query.jql : query.by === 'board' || query.by === 'pipeline' ? query.id : query.key;

function queryOf(by: By, text: string): ScopeQuery {
  if (by === 'jql') return { by, jql: text };
  return by === 'board' || by === 'pipeline'
    ? { by, id: text }
    : { by, key: by === 'project' ? text.toUpperCase() : text };
}

function jqlFault(text: string): string | undefined {
  const read = readJql(text);
  return read.ok ? undefined : t(`scopes_jql_${read.fault}`);
}
