import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import type { CustomSitesPort, OpenTab } from './port.ts';

interface PageChoiceProps {
  readonly port: CustomSitesPort;
  readonly origin: string;
  readonly tab: number | null;
  readonly onTab: (tab: number | null) => void;
}

/** Tabs come and go, and change their titles. */
const AGAIN_MS = 2_000;

/** Which open page of the tool to look at. */
export function PageChoice({ port, origin, tab, onTab }: PageChoiceProps) {
  const [tabs, setTabs] = useState<readonly OpenTab[]>([]);
  const look = async (): Promise<void> => {
    const found = await port.tabs(origin).catch(() => []);
    setTabs((now) => (JSON.stringify(now) === JSON.stringify(found) ? now : found));
    if (!found.some(({ id }) => id === tab)) onTab(found[0]?.id ?? null);
  };
  useEffect(() => {
    void look();
    const again = setInterval(() => {
      if (document.visibilityState === 'visible') void look();
    }, AGAIN_MS);
    return () => clearInterval(again);
  }, [origin, tab]);
  return (
    <div class="add-line">
      <Field label={t('custom_page')} hint={t('custom_page_hint')}>
        {(control) => (
          <select
            class="input"
            {...control}
            value={tab === null ? '' : String(tab)}
            onChange={(event) => onTab(Number(event.currentTarget.value) || null)}
          >
            {tabs.length === 0 && <option value="">{t('custom_page_none')}</option>}
            {tabs.map(({ id, title }) => (
              <option key={id} value={String(id)}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Button onPress={() => void port.open(origin).then(look)}>{t('custom_page_open')}</Button>
    </div>
  );
}
