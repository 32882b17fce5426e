import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../../lib/messages/client.ts';
import { REV_KEY, type Version } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { errorText } from '../../ui/error-text.ts';
import { momentText } from '../../ui/moment-text.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import type { Ports } from '../ports.ts';
import { SectionHead } from '../SectionHead.tsx';
import { CompareVersions } from './CompareVersions.tsx';
import { VersionRow } from './VersionRow.tsx';

export interface HistorySectionProps {
  readonly ports: Ports;
  /** The strategy as edited is not the one that is kept. */
  readonly dirty: boolean;
  readonly say: (text: string, undo?: () => void) => void;
  /** The strategy is another one now. */
  readonly onBack: () => Promise<void>;
}

/** Versions drawn at first; there may be two hundred. */
const AT_FIRST = 20;

/** Every version of the strategy with when, how and why: compared with the one now, or gone back to. */
export function HistorySection({ ports, dirty, say, onBack }: HistorySectionProps) {
  const { value, error, state, again } = useAsk('versions.get', {});
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [all, setAll] = useState(false);
  /** The version that is compared, and with which: the oldest of the two first. */
  const [pair, setPair] = useState<readonly [string, string] | null>(null);
  useEffect(() => ports.onStored((keys) => keys.includes(REV_KEY) && again()), [ports, again]);

  const versions = value?.versions ?? [];
  const [now, before] = versions;
  const compare = ({ id }: Version): void => {
    if (!now) return;
    const from = id === now.id && before ? before.id : id;
    setPair([from, now.id]);
  };
  const back = async (version: Version, rev: number, undoTo?: Version): Promise<void> => {
    setBusy(true);
    const answer = await ask('versions.back', {
      id: version.id,
      rev,
      requestId: ports.fresh(),
      why: t('options_history_back_why', momentText(version.at)),
    });
    setBusy(false);
    setFailed(answer.ok ? null : errorText(answer.error.code));
    if (!answer.ok) return;
    setPair(null);
    again();
    await onBack();
    const done = t('options_history_back_done', momentText(version.at));
    say(done, undoTo && (() => void back(undoTo, answer.value.rev)));
  };

  const failure = failed ?? (error && errorText(error.code));
  return (
    <>
      <SectionHead title={t('options_history')}>{t('options_history_intro')}</SectionHead>
      {failure && (
        <Notice tone="error" action={<Button onPress={again}>{t('common_try_again')}</Button>}>
          {failure}
        </Notice>
      )}
      {state !== 'loading' && !error && versions.length === 0 && <Empty>{t('options_history_empty')}</Empty>}
      {dirty && versions.length > 1 && <p class="subtle">{t('options_history_dirty')}</p>}
      {versions.length > 1 && <CompareVersions versions={versions} pair={pair} onChoose={setPair} />}
      {versions.length > 0 && (
        <ol class="entries history" aria-label={t('options_history')}>
          {versions.slice(0, all ? versions.length : AT_FIRST).map((version) => (
            <VersionRow
              key={version.id}
              version={version}
              isNow={version === now}
              comparable={versions.length > 1 && (version !== now || before !== undefined)}
              blocked={dirty || busy}
              onCompare={() => compare(version)}
              onBack={() => void back(version, value?.rev ?? 0, now)}
            />
          ))}
        </ol>
      )}
      {!all && versions.length > AT_FIRST && (
        <Button onPress={() => setAll(true)}>{t('options_history_all', versions.length)}</Button>
      )}
    </>
  );
}
