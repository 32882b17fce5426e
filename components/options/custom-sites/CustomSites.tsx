import { useState } from 'preact/hooks';
import type { CustomSite } from '../../../lib/domain/custom/custom-site.ts';
import { ask } from '../../../lib/messages/client.ts';
import type { AddedSite } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { errorText } from '../../ui/error-text.ts';
import { focusHeading } from '../focus.ts';
import { siteBack } from '../places/site-back.ts';
import type { Ports } from '../ports.ts';
import { idFromTitle } from '../edit/id-from-title.ts';
import { giveBack } from '../places/give-back.ts';
import { originPattern } from './custom-address.ts';
import { CustomSiteForm, newSite } from './CustomSiteForm.tsx';
import { CustomSiteRow } from './CustomSiteRow.tsx';
import { forgetSite, keptSite } from './kept-site.ts';

interface CustomSitesProps {
  readonly ports: Ports;
  readonly added: readonly AddedSite[];
  readonly onChange: () => void;
  readonly say: (text: string, undo?: () => void) => void;
}

/** Any other tool: described by pointing at one of its items. */
export function CustomSites({ ports, added, onChange, say }: CustomSitesProps) {
  const [editing, setEditing] = useState(() => keptSite(ports.kept));
  const close = (): void => {
    forgetSite(ports.kept);
    setEditing(null);
  };
  const described = added.flatMap(({ definition }) => definition ?? []);

  const share = (site: CustomSite): void => {
    const shared = { ...site, origin: undefined };
    ports.download(`${idFromTitle(site.name, [])}.throughline.json`, JSON.stringify(shared, null, 2));
  };
  const bringBack = async (site: CustomSite): Promise<void> => {
    const put = () => ask('custom.put', { site });
    const wrong = await siteBack(ports.permissions, [originPattern(site.origin)], put);
    say(wrong ?? t('custom_saved', site.name));
    onChange();
  };
  const remove = async (site: CustomSite): Promise<void> => {
    const { name, origin } = site;
    const answer = await ask('sites.remove', { origin });
    if (!answer.ok) return say(errorText(answer.error.code));
    // What is no longer used is given back; the site is gone either way.
    await giveBack(ports.permissions, origin, originPattern(origin));
    say(t('options_site_removed', name), () => void bringBack(site));
    focusHeading();
    onChange();
  };

  return (
    <section class="block" aria-labelledby="custom-title">
      <h3 id="custom-title">{t('custom_title')}</h3>
      <p class="subtle">{t('custom_intro')}</p>
      {described.length > 0 && (
        <ul class="sites" aria-label={t('custom_title')}>
          {described.map((site) => (
            <CustomSiteRow
              key={site.origin}
              site={site}
              ports={ports}
              onEdit={() => setEditing({ site, address: site.origin })}
              onShare={() => share(site)}
              onRemove={() => void remove(site)}
            />
          ))}
        </ul>
      )}
      {editing ? (
        <CustomSiteForm
          key={editing.site.origin}
          ports={ports}
          initial={editing}
          onSaved={(site) => {
            close();
            say(t('custom_saved', site.name));
            onChange();
          }}
          onCancel={(typed) => {
            close();
            say(t('custom_cancelled'), () => setEditing(typed));
          }}
        />
      ) : (
        <Button onPress={() => setEditing({ site: newSite(), address: '' })}>{t('custom_add')}</Button>
      )}
    </section>
  );
}
