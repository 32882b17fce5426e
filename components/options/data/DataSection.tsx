import { t } from '../../../lib/platform/i18n.ts';
import { useAsk } from '../../ui/use-ask.ts';
import type { Ports } from '../ports.ts';
import { SectionHead } from '../SectionHead.tsx';
import { ExportBlock } from './ExportBlock.tsx';
import { ImportBlock } from './ImportBlock.tsx';
import { KeepingBlock } from './KeepingBlock.tsx';
import { StoredBlock } from './StoredBlock.tsx';
import { WipeBlock } from './WipeBlock.tsx';

interface DataSectionProps {
  readonly ports: Ports;
  readonly say: (text: string, undo?: () => void) => void;
  /** Something else is stored now. */
  readonly onImported: () => Promise<void>;
  /** Nothing is stored now: drafts go too. */
  readonly onWiped: () => Promise<void>;
}

const NOTHING = {};

/** What is kept, for how long, and the ways in and out. */
export function DataSection({ ports, say, onImported, onWiped }: DataSectionProps) {
  const storage = useAsk('storage', NOTHING);
  const after = (act: () => Promise<void>) => async (): Promise<void> => {
    await act();
    storage.again();
  };
  return (
    <>
      <SectionHead title={t('options_data')}>{t('options_data_intro')}</SectionHead>
      <StoredBlock storage={storage} />
      <KeepingBlock ports={ports} say={say} />
      <ExportBlock ports={ports} say={say} />
      <ImportBlock ports={ports} say={say} onReplaced={after(onImported)} />
      <WipeBlock ports={ports} say={say} onReplaced={after(onWiped)} />
    </>
  );
}
