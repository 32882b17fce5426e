import { useEffect, useState } from 'preact/hooks';
import type { CustomSite } from '../../../lib/domain/custom/custom-site.ts';
import { ask } from '../../../lib/messages/client.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { errorText } from '../../ui/error-text.ts';
import { Field } from '../../ui/Field.tsx';
import { PlainInput } from '../fields/PlainInput.tsx';
import type { Ports } from '../ports.ts';
import { useAccess } from '../places/use-access.ts';
import { customOrigin, originPattern } from './custom-address.ts';
import { keepSite, type TypedSite } from './kept-site.ts';
import { MappedFields } from './MappedFields.tsx';
import { PageChoice } from './PageChoice.tsx';
import { PreviewBlock } from './PreviewBlock.tsx';
import { usePreview } from './use-preview.ts';
import { WholeText } from './WholeText.tsx';

interface CustomSiteFormProps {
  readonly ports: Ports;
  readonly initial: TypedSite;
  readonly onSaved: (site: CustomSite) => void;
  /** With what was typed, for the way back. */
  readonly onCancel: (typed: TypedSite) => void;
}

/** A tool that nobody has described yet. */
export const newSite = (): CustomSite => ({
  throughlineSite: 1,
  name: '',
  origin: '',
  kind: 'ticket',
  match: ['/*'],
  rows: [],
});

/** Describing a tool: its name and address, leave to look, an item shown on the page, what that gives, and its fields. */
export function CustomSiteForm({ ports, initial, onSaved, onCancel }: CustomSiteFormProps) {
  const { custom: port, permissions } = ports;
  const [site, setSite] = useState(initial.site);
  const [address, setAddress] = useState(initial.address);
  const [tab, setTab] = useState<number | null>(null);
  const [error, setError] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const access = useAccess(permissions, site.origin === '' ? [] : [originPattern(site.origin)]) === true;
  const preview = usePreview(port, access ? tab : null, site);
  const [row] = site.rows;
  useEffect(() => keepSite(ports.kept, { site, address }), [ports, site, address]);

  const locate = (typed: string): void => {
    setAddress(typed);
    setError(undefined);
    const found = customOrigin(typed);
    setSite((now) => ({ ...now, origin: found.ok ? found.value : '' }));
  };
  const give = (): void => {
    const found = customOrigin(address);
    if (!found.ok) return setError(t(`custom_address_${found.error}`));
    // Asked within the press itself: after an await the browser would refuse to ask the person.
    permissions.request([originPattern(found.value)]).then(
      (granted) => granted || setError(t('options_address_refused', found.value)),
      () => setError(t('options_address_refused', found.value)),
    );
  };
  const show = async (): Promise<void> => {
    if (tab === null) return;
    const picked = await port.pick(tab, { mode: 'item', kind: site.kind }).catch(() => null);
    if (picked?.mode !== 'item') return;
    const { row: selector, key, title } = picked.item;
    const first = { ...row, view: row?.view ?? 'list', row: selector, key, title } as const;
    setSite((now) => ({ ...now, rows: [first, ...now.rows.slice(1)] }));
  };
  const save = async (): Promise<void> => {
    setBusy(true);
    const kept = await ask('custom.put', { site });
    setBusy(false);
    if (kept.ok) return onSaved(site);
    setError(kept.error.problems?.[0]?.message ?? errorText(kept.error.code));
  };
  const ready = access && preview.problems?.length === 0;

  return (
    <form
      class="custom-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void save();
      }}
    >
      <Field label={t('custom_start')} hint={t('custom_start_hint')}>
        {(control) => (
          <select
            class="input"
            {...control}
            onChange={({ currentTarget: { value } }) => {
              const preset = port.presets[value];
              setSite((now) => ({ ...(preset ?? { ...newSite(), name: now.name }), origin: now.origin }));
            }}
          >
            <option value="">{t('custom_start_page')}</option>
            {Object.entries(port.presets).map(([name, preset]) => (
              <option key={name} value={name}>
                {preset.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('custom_name')}>
        {(control) => (
          <input
            class="input"
            dir="auto"
            autocomplete="off"
            maxLength={60}
            {...control}
            value={site.name}
            onInput={({ currentTarget: { value } }) => setSite((now) => ({ ...now, name: value }))}
          />
        )}
      </Field>
      <PlainInput
        label={t('options_address')}
        hint={t('custom_address_hint')}
        error={error}
        type="url"
        placeholder={t('custom_address_example')}
        value={address}
        onInput={locate}
      >
        {!access && (
          <Button look="primary" onPress={give}>
            {t('options_access_give')}
          </Button>
        )}
      </PlainInput>
      {access && (
        <>
          <Field label={t('custom_kind')}>
            {(control) => (
              <select
                class="input"
                {...control}
                value={site.kind}
                onChange={({ currentTarget: { value } }) =>
                  setSite((now) => ({ ...now, kind: value === 'deal' ? 'deal' : 'ticket' }))
                }
              >
                <option value="ticket">{t('custom_kind_ticket')}</option>
                <option value="deal">{t('custom_kind_deal')}</option>
              </select>
            )}
          </Field>
          <PageChoice port={port} origin={site.origin} tab={tab} onTab={setTab} />
          <Button disabled={tab === null} onPress={() => void show()}>
            {t(row ? 'custom_show_again' : 'custom_show')}
          </Button>
          <PreviewBlock preview={preview} site={site} />
          {row && (
            <MappedFields
              fields={row.fields ?? {}}
              canPick={tab !== null}
              pick={async (field) => {
                if (tab === null) return null;
                const picked = await port.pick(tab, { mode: 'value', row: row.row, field }).catch(() => null);
                return picked?.mode === 'value' ? picked.place : null;
              }}
              onFields={(fields) =>
                setSite((now) => ({ ...now, rows: [{ ...row, fields }, ...now.rows.slice(1)] }))
              }
            />
          )}
        </>
      )}
      <WholeText site={site} onSite={setSite} />
      <div class="add-line">
        <Button type="submit" look="primary" busy={busy} disabled={!ready}>
          {t('custom_save')}
        </Button>
        <Button look="quiet" onPress={() => onCancel({ site, address })}>
          {t('custom_cancel')}
        </Button>
      </div>
    </form>
  );
}
