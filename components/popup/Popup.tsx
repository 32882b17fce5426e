import { useEffect, useState } from 'preact/hooks';
import type { SummaryRequest } from '../../lib/messages/protocol.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useAsk } from '../ui/use-ask.ts';
import { Brand } from '../ui/Brand.tsx';
import { Button } from '../ui/Button.tsx';
import { Decisions } from './Decisions.tsx';
import { Freshness } from './Freshness.tsx';
import { onChange } from './on-change.ts';
import { openOptions } from './open-options.ts';
import { PageNotices } from './PageNotices.tsx';
import type { PopupPort } from './port.ts';
import { Scope } from './Scope.tsx';
import { Tabs } from './Tabs.tsx';
import { usePage } from './use-page.ts';

type ScopeId = 'page' | 'all';

const EVERYTHING: SummaryRequest = {};

interface PopupProps {
  readonly port: PopupPort;
}

/** How the work adds up, on this page or over everything seen: one screen, ten seconds. */
export function Popup({ port }: PopupProps) {
  const known = usePage(port);
  const [chosen, setChosen] = useState<ScopeId | null>(null);
  const scope = chosen ?? (known.asked && !known.page ? 'all' : 'page');
  // Asked apart, so that the numbers of one are never shown under the name of the other.
  const here = useAsk('summary', known.asked && scope === 'page' ? { ids: known.page?.ids ?? [] } : null);
  const everything = useAsk('summary', known.asked && scope === 'all' ? EVERYTHING : null);
  const summary = scope === 'page' ? here : everything;
  const { again } = summary;
  useEffect(() => onChange(port, again), [port, again]);

  return (
    <>
      <header class="head">
        <Brand />
        <h1 class="head-name">{(here.value ?? everything.value)?.strategyName || t('name')}</h1>
        <Button look="quiet" onPress={openOptions}>
          {t('popup_options')}
        </Button>
      </header>
      <main
        class="main"
        aria-busy={summary.state === 'loading'}
        // Set while the numbers of this scope are shown; the measurements wait for it.
        data-ready={summary.state === 'ready' ? scope : undefined}
      >
        <Tabs
          label={t('popup_scope')}
          tabs={[
            { id: 'page', title: t('popup_scope_page') },
            { id: 'all', title: t('popup_scope_all') },
          ]}
          chosen={scope}
          onChoose={setChosen}
        >
          <PageNotices known={known} scope={scope} port={port} />
          <Scope
            key={scope}
            scope={scope}
            fallen={chosen === null && scope === 'all'}
            known={known}
            summary={summary}
          />
        </Tabs>
        {summary.value?.hasStrategy && <Decisions port={port} />}
      </main>
      {summary.value && <Freshness summary={summary.value} now={Date.now()} />}
    </>
  );
}
